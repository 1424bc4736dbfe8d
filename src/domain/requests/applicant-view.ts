import { dayInChinese } from '../calendar/day.ts';
import { dueInChinese } from '../calendar/due-date.ts';
import type { Calendar } from '../calendar/year.ts';
import type { TextLine } from './case-texts.ts';
import { paymentDue } from './clock/periods.ts';
import type { FileReference, LetterReference, TextReference } from './event-parts.ts';
import type { RecordedEvent, RequestEvent } from './events.ts';
import { letterKinds } from './letters/kinds.ts';
import { feeBases } from './terms.ts';

/** A file that the applicant may have, and how it is sealed; a letter can be read as a page too. */
export interface ApplicantFile {
	kind: 'reply' | 'letter';
	file: FileReference;
	letter?: LetterReference;
}

/** The files that the applicant may have, oldest first: letters at once, an answer only when it has been delivered; none once they are destroyed. */
export function filesForApplicant(history: readonly RecordedEvent[]): ApplicantFile[] {
	const files: ApplicantFile[] = [];
	let drafted: ApplicantFile[] = [];
	let approved: ApplicantFile[] = [];
	for (const { event } of history) {
		const letters = 'letters' in event ? lettersToApplicant(event.letters) : [];
		if (event.type === 'approved') approved = letters;
		else files.push(...letters);
		if (event.type === 'drafted') drafted = event.files.map(asReply);
		if (event.type === 'erased') return [];
		if (event.type === 'delivered') {
			files.push(...approved, ...drafted, ...event.files.map(asReply));
			[approved, drafted] = [[], []];
		}
	}
	return files;
}

/** Letters to others, such as a question to a third party, and sheets of the office are none of theirs. */
function lettersToApplicant(letters: readonly LetterReference[] = []): ApplicantFile[] {
	return letters
		.filter(({ kind }) => letterKinds[kind].to === 'applicant')
		.map((letter) => ({ kind: 'letter', file: letter.file, letter }));
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

/** What of an event the applicant may know as data: never staff, digests, opinions or anything of an inner step. */
const factNames = [
	...['channel', 'matter', 'applicant', 'arrivedOn', 'splitFrom', 'receivedOn', 'replyBy', 'via', 'until'],
	...['party', 'sentOn', 'servedOn', 'returnedOn', 'basis', 'quantity', 'amount', 'notifiedOn', 'paidOn'],
	...['way', 'ground', 'into', 'kind', 'filedOn', 'result', 'decidedOn', 'adopted', 'year', 'source'],
	...['from', 'to', 'on'],
];

/** The facts of an event of the applicant's history that the applicant may have, by their names in the register. */
export function factsForApplicant(event: RequestEvent): Record<string, unknown> {
	return Object.fromEntries(Object.entries(event).filter(([name]) => factNames.includes(name)));
}

function asReply(file: FileReference): ApplicantFile {
	return { kind: 'reply', file };
}
