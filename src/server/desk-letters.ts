import { dayInShanghai } from '../domain/calendar/day.ts';
import { letterFacts } from '../domain/requests/letters/case-facts.ts';
import { sheetLetter } from '../domain/requests/letters/compose.ts';
import { isReplied, letterKinds } from '../domain/requests/letters/kinds.ts';
import { letterTitle, type Letter } from '../domain/requests/letters/letter.ts';
import { draftLetterNumber } from '../domain/requests/letters/letter-number.ts';
import { draftLetter, replyDraftSchema } from '../domain/requests/letters/reply-draft.ts';
import { findRequest, openRequest, type OpenRequest } from '../storage/register-reading.ts';
import { store } from './database.ts';
import { entryLetter, entryLetterKinds, receivedByEntry } from './entry-letters.ts';
import { letterFile, sealedLetter } from './letters.ts';
import { letterOffice } from './site.ts';

/** A letter of a case as the desk lists it; both addresses lead to the same words. */
export interface DeskLetter {
	title: string;
	/** Its number, to whom it went, or that it is a draft. */
	note: string;
	/** Address of the page to read and print, and of the Word file. */
	page: string;
	file: string;
}

/** The letters of a case, oldest first, with the application form and the draft of a reply; `here` is the address of the case. */
export function deskLetters(open: OpenRequest, here: string): DeskLetter[] {
	const { matter } = open.request;
	const live = (name: string, title: string, note: string) => ({
		title,
		note,
		page: `${here}letters/${name}/`,
		file: `${here}letters/${name}/word/`,
	});
	const sent = open.request.letters.map(({ kind, number, file }) => ({
		title: letterTitle(kind, matter),
		note: [number, audiences[letterKinds[kind].to]].filter(Boolean).join('，'),
		page: `${here}letters/${file.id}/`,
		file: `${here}files/letter-${file.id}/`,
	}));
	return [
		live('application', letterTitle('applicationForm', matter), '申请人提交的内容'),
		...(receivedByEntry(open.request)
			? entryLetterKinds.map((kind) => live(kind, letterTitle(kind, matter), '按登记的内容'))
			: []),
		...sent,
		...(isDrafted(open) ? [live('draft', letterTitle('replyOpen', matter), '草稿，批准时编号')] : []),
	];
}

const audiences = {
	applicant: '给申请人',
	thirdParty: '给第三方',
	jointOrgan: '给共同制作机关',
	otherOrgan: '给其他机关',
	file: '存档',
} as const;

/** One letter of a case: by the id of its file, or one of {@link liveLetters}; undefined when there is none. */
export async function deskLetter(number: string, name: string, now: Date): Promise<Letter | undefined> {
	const { db, key } = await store();
	const row = await findRequest(db, number);
	const open = row && (await openRequest(db, key, row));
	return open?.kind === 'open' ? letterIn(open, name, now) : undefined;
}

/** The same of a case that is open. */
export async function letterIn(open: OpenRequest, name: string, now: Date): Promise<Letter | undefined> {
	if (name === 'draft') return draftOf(open, now);
	if (name === 'application') return applicationForm(open);
	const entered = entryLetterKinds.find((kind) => kind === name);
	if (entered) return entryLetter(open, entered);
	const sent = open.request.letters.find(({ file }) => file.id === name);
	const words = sent && open.texts.get(sent.data.id);
	return words === undefined ? undefined : sealedLetter(words);
}

/** Letters that are not kept but composed when they are looked at. */
export const liveLetters: readonly string[] = ['draft', 'application', ...entryLetterKinds];

/** A letter that is not kept, as a Word file. Throws FormFaults when its template cannot be used. */
export function deskLetterFile(letter: Letter) {
	return letterFile(letterOffice.contentDir, letter);
}

function isDrafted({ request, texts }: OpenRequest): boolean {
	const waiting = request.state === 'drafted' || request.state === 'reviewed';
	return waiting && texts.has(request.draft?.details?.id ?? '');
}

function draftOf(open: OpenRequest, now: Date): Letter | undefined {
	const { draft } = open.request;
	if (!draft || !isReplied(draft.outcome) || !isDrafted(open)) return undefined;
	const written = replyDraftSchema.parse(JSON.parse(open.texts.get(draft.details?.id ?? '') ?? ''));
	const today = dayInShanghai(now.toISOString());
	const number = draftLetterNumber(letterOffice.site.letters.reply, Number(today.slice(0, 4)));
	return draftLetter(draft.outcome, written, factsOf(open, number, today));
}

function applicationForm(open: OpenRequest): Letter {
	const submittedOn = dayInShanghai(open.request.submittedAt);
	return sheetLetter('applicationForm', open.application, factsOf(open, '', submittedOn));
}

function factsOf({ row, request, application }: OpenRequest, number: string, date: string) {
	const addressee = application.name;
	return letterFacts({ number: row.number, request, application }, letterOffice.site, {
		number,
		date,
		addressee,
	});
}
