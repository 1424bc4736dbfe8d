import { dayInChinese } from '../calendar/day.ts';
import { dueInChinese } from '../calendar/due-date.ts';
import type { Calendar } from '../calendar/year.ts';
import type { TextLine } from './case-texts.ts';
import { paymentDue } from './clock/periods.ts';
import type { FileReference, TextReference } from './event-parts.ts';
import type { EventType, RecordedEvent } from './events.ts';
import { feeBases } from './terms.ts';

/** A file that the applicant may have, and how it is sealed. */
export interface ApplicantFile {
	kind: 'reply' | 'letter';
	file: FileReference;
}

/** Letters addressed to the applicant. Others, such as a question to a third party, are none of theirs. */
const withLetters: readonly EventType[] = [
	'correctionAsked',
	'reasonsAsked',
	'delaySet',
	'extensionApproved',
	'feeNotified',
	'lapsed',
];

/** The files that the applicant may have, oldest first: letters at once, an answer only when it has been delivered; none once they are destroyed. */
export function filesForApplicant(history: readonly RecordedEvent[]): ApplicantFile[] {
	const files: ApplicantFile[] = [];
	let drafted: ApplicantFile[] = [];
	let approved: ApplicantFile[] = [];
	for (const { event } of history) {
		const letters = 'letters' in event ? event.letters.map(({ file }) => asFile('letter', file)) : [];
		if (withLetters.includes(event.type)) files.push(...letters);
		if (event.type === 'drafted') drafted = event.files.map((file) => asFile('reply', file));
		if (event.type === 'approved') approved = letters;
		if (event.type === 'erased') return [];
		if (event.type === 'delivered') {
			files.push(...approved, ...drafted, ...event.files.map((file) => asFile('reply', file)));
			[approved, drafted] = [[], []];
		}
	}
	return files;
}

/** What was written to the applicant and by the applicant, oldest first, with the last days that it set. */
export function textsForApplicant(history: readonly RecordedEvent[], calendar: Calendar): TextLine[] {
	let extensionReason: TextReference | undefined;
	return history.flatMap(({ event }): TextLine[] => {
		switch (event.type) {
			case 'correctionAsked':
				return [
					{ title: '需要补正的事项', note: `请在${dayInChinese(event.replyBy)}以前补正`, text: event.text },
				];
			case 'corrected':
				return [{ title: '您的补正', text: event.text }];
			case 'reasonsAsked':
				return [
					{ title: '要求说明理由', note: `请在${dayInChinese(event.replyBy)}以前说明`, text: event.text },
				];
			case 'reasonsGiven':
				return [{ title: '您说明的理由', text: event.text }];
			case 'delaySet':
				return [{ title: '延迟答复的原因', note: `延迟至${dayInChinese(event.until)}`, text: event.text }];
			case 'extensionAsked':
				extensionReason = event.text;
				return [];
			case 'extensionApproved':
				return [{ title: '延长答复期限的理由', text: extensionReason }];
			case 'feeNotified': {
				const lastDay = dueInChinese(paymentDue(event.notifiedOn, calendar));
				const note = `${feeBases[event.basis]}，应缴${event.amount}元，最后一日：${lastDay}`;
				return [{ title: '信息处理费', note }];
			}
			case 'publicationSuggested':
				return event.text ? [{ title: '您对主动公开的建议', text: event.text }] : [];
			case 'suggestionAnswered':
				return [
					{
						title: '对建议的答复',
						note: event.adopted ? '采纳，将主动公开' : '不采纳',
						text: event.text,
					},
				];
			default:
				return [];
		}
	});
}

function asFile(kind: ApplicantFile['kind'], file: FileReference): ApplicantFile {
	return { kind, file };
}
