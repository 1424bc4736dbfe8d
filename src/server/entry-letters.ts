import { dayInShanghai } from '../domain/calendar/day.ts';
import { channels } from '../domain/requests/channels.ts';
import { replyDue } from '../domain/requests/clock/periods.ts';
import { letterFacts } from '../domain/requests/letters/case-facts.ts';
import { noticeLetter, sheetLetter } from '../domain/requests/letters/compose.ts';
import type { Letter } from '../domain/requests/letters/letter.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import type { OpenRequest } from '../storage/register-reading.ts';
import { displayNameOf } from '../storage/staff.ts';
import { store } from './database.ts';
import { currentCalendar, letterOffice } from './site.ts';

/** What a confirmation would have sent, for a request whose day of receipt came with its entry (条例 art. 31). */
export const entryLetterKinds = ['registration', 'receipt'] as const;

export type EntryLetterKind = (typeof entryLetterKinds)[number];

/** Whether a request was entered with its day of receipt, at the desk or as a part of another. */
export function receivedByEntry({ arrivedOn, receivedOn, letters }: RequestCase): boolean {
	return (
		arrivedOn !== undefined &&
		receivedOn === arrivedOn &&
		letters.every(({ kind }) => kind !== 'registration')
	);
}

/** 登记表 or 接收回执 of such a request, dated by its entry; undefined for others. */
export async function entryLetter(open: OpenRequest, kind: EntryLetterKind): Promise<Letter | undefined> {
	const { row, request, application, history } = open;
	const { receivedOn, submittedAt } = request;
	const entered = history[0]?.event;
	if (receivedOn === undefined || !receivedByEntry(request) || entered?.type !== 'submitted')
		return undefined;
	const date = dayInShanghai(submittedAt);
	const addressee = kind === 'receipt' ? application.name : '';
	const of = { number: row.number, request, application };
	const facts = letterFacts(of, letterOffice.site, { number: '', date, addressee });
	const answerBy = replyDue(receivedOn, currentCalendar());
	if (kind === 'receipt') return noticeLetter(kind, { answerBy }, facts);
	const handler = entered.by ? await displayNameOf((await store()).db, entered.by) : '';
	const channel = channels[request.channel];
	return sheetLetter(kind, { channel, applicantKind: request.applicant, handler, answerBy }, facts);
}
