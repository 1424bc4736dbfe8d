import { dayInChinese } from '../../calendar/day.ts';
import { remedyText } from '../remedies.ts';
import { letterKinds, replyKindOf, type LetterKind, type RepliedOutcome } from './kinds.ts';
import { applicantYou, letterTitle, type Letter, type LetterFacts } from './letter.ts';
import { regulationOn } from './legal-texts.ts';
import type { NoticeDetails } from './notice-details.ts';
import { noticeParagraphs, opening, type NoticeLetterKind } from './notice-paragraphs.ts';
import type { OutcomeDetails } from './outcome-details.ts';
import { replyParagraphs, withheldRows } from './reply-paragraphs.ts';
import { sheetRows, type SheetKind } from './sheet-rows.ts';

/** The 答复书 for an outcome (arts. 35–39): `details` as `readOutcomeDetails` gives them. */
export function replyLetter<O extends RepliedOutcome>(
	outcome: O,
	details: OutcomeDetails[O],
	facts: LetterFacts
): Letter {
	const { date, request, site } = facts;
	const context = { you: applicantYou(request.applicantKind), date, delivery: request.delivery };
	return {
		...blankLetter(replyKindOf(outcome), facts),
		title: `${site.organ}${letterKinds.replyOpen.title}`,
		paragraphs: [opening(facts), lawNamed(facts, '答复'), ...replyParagraphs(outcome, details, context)],
		withheld: 'withheld' in details ? withheldRows(details, date) : [],
		attachments: 'attachments' in details ? details.attachments : [],
		remedies: remedyText(outcome, site.remedies),
	};
}

/** A letter in running text other than a reply: `details` as `readNoticeDetails` gives them. */
export function noticeLetter<K extends NoticeLetterKind>(
	kind: K,
	details: NoticeDetails[K],
	facts: LetterFacts
): Letter {
	const [first = '', ...rest] = noticeParagraphs(kind, details, facts);
	return {
		...blankLetter(kind, facts),
		paragraphs: [first, lawNamed(facts, '告知'), ...rest],
		// Neither refuses by arts. 14–16: reconsideration or a suit.
		remedies: letterKinds[kind].remedies ? remedyText('O3', facts.site.remedies, '本告知书') : '',
	};
}

/** A sheet of fields: `details` as `readNoticeDetails` gives them. */
export function sheetLetter<K extends SheetKind>(
	kind: K,
	details: NoticeDetails[K],
	facts: LetterFacts
): Letter {
	return { ...blankLetter(kind, facts), rows: sheetRows(kind, details, facts) };
}

/** Names the law in full once, so that the paragraphs after it can use the short name. */
function lawNamed({ date }: LetterFacts, verb: '答复' | '告知'): string {
	const { name, shortName } = regulationOn(date);
	return `根据《${name}》（以下简称《${shortName}》），现${verb}如下：`;
}

function blankLetter(kind: LetterKind, facts: LetterFacts): Letter {
	const { site, request } = facts;
	return {
		kind,
		title: letterTitle(kind, request.matter),
		number: letterKinds[kind].series ? facts.number : '',
		addressee: facts.addressee,
		paragraphs: [],
		rows: [],
		withheld: [],
		attachments: [],
		remedies: '',
		organ: site.organ,
		date: dayInChinese(facts.date),
		office: { name: site.office.name, phone: site.office.phone, address: site.office.address },
		request: {
			number: request.number,
			submittedOn: dayInChinese(request.submittedOn),
			receivedOn: request.receivedOn ? dayInChinese(request.receivedOn) : '',
			information: request.information,
			applicant: request.applicant,
			delivery: request.delivery,
		},
	};
}
