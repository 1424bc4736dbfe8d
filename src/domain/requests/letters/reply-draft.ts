import { z } from 'zod';
import type { Day } from '../../calendar/day.ts';
import type { FieldFault } from '../application.ts';
import { remedyFault } from '../remedies.ts';
import { replyLetter } from './compose.ts';
import type { RepliedOutcome } from './kinds.ts';
import type { Letter, LetterFacts } from './letter.ts';
import { noticeDetails, readNoticeDetails } from './notice-details.ts';
import { readOutcomeDetails, type thirdPartyAnswers } from './outcome-details.ts';

/** What a drafted reply says, sealed with the draft: `details` as `readOutcomeDetails` reads them. */
export const replyDraftSchema = z.strictObject({
	details: z.unknown(),
	/** What the drafter adds in words of their own; may be empty. */
	remark: z.string(),
	/** What a third party that refused is told, when the information is given in spite of it (art. 32). */
	overriding: noticeDetails.thirdPartyNotice.optional(),
});

export type ReplyDraft = z.infer<typeof replyDraftSchema>;

/** What the request says by itself and nobody is asked for. */
export interface KnownFacts {
	/** Names of the files that go with the reply. */
	attachments: string[];
	/** What the third party did when it was asked; absent when none was asked, or when it agreed. */
	thirdParty?: { consultedOn: Day; answer: keyof typeof thirdPartyAnswers };
	/** Whether a third party refused. */
	refused: boolean;
	correction?: { askedOn: Day; asked: string };
	/** Day on which reasons were asked for. */
	reasonsAskedOn?: Day;
}

export type ReadDraft = { ok: true; draft: ReplyDraft } | { ok: false; faults: FieldFault[] };

type Values = Record<string, string>;

const thirdPartyFirst =
	'应当先书面征求第三方的意见；第三方同意公开的，不能以此为由不予公开（条例第十五条、第三十二条）';

/** Reads a draft from the values of its form. Faults name the fields of the form. */
export function readReplyDraft(outcome: RepliedOutcome, values: Values, known: KnownFacts): ReadDraft {
	const rows = outcome === 'PT' ? filledParts(values) : [];
	const grounds = outcome === 'D4' ? ['outcome'] : rows.filter((row) => values[`${row}-ground`] === 'D4');
	if (!known.thirdParty && grounds.length > 0)
		return {
			ok: false,
			faults: grounds.map((field) => ({
				field: field === 'outcome' ? field : `${field}-ground`,
				message: thirdPartyFirst,
			})),
		};
	const read = readOutcomeDetails(outcome, rawDetails(outcome, values, known, rows));
	const overriding = readOverriding(outcome, values, known);
	const faults = [...(read.ok ? [] : read.faults.map((fault) => inForm(fault, rows))), ...overriding.faults];
	if (!read.ok || faults.length > 0) return { ok: false, faults };
	const { details } = read;
	const told = overriding.details && { overriding: overriding.details };
	return { ok: true, draft: { details, remark: values['text'] ?? '', ...told } };
}

/** The 答复书 of a draft. Throws when its details are not those of the outcome. */
export function draftLetter(outcome: RepliedOutcome, draft: ReplyDraft, facts: LetterFacts): Letter {
	const read = readOutcomeDetails(outcome, draft.details);
	if (!read.ok) throw new Error(`The draft lacks what ${outcome} demands`);
	const letter = replyLetter(outcome, read.details, facts);
	return draft.remark === '' ? letter : { ...letter, paragraphs: [...letter.paragraphs, draft.remark] };
}

/** What is wrong with the remedies in the words of a reply as a whole; undefined when they fit the outcome. */
export function remedyFaultOf(outcome: RepliedOutcome, { paragraphs, remedies }: Letter): string | undefined {
	return remedyFault(outcome, [...paragraphs, remedies].join('\n'));
}

/** What the reply tells, without its opening: for the tracking page and the desk. */
export function wordsOf({ paragraphs, withheld }: Letter): string {
	const [, , ...told] = paragraphs;
	const rows = withheld.map(({ part, ground, reason }) => `${part}：${ground}，${reason}`);
	return [...told, ...rows].join('\n');
}

/** The values of the form that a draft was read from, to be written on. */
export function draftValues(outcome: RepliedOutcome, { details, remark, overriding }: ReplyDraft): Values {
	const values = { ...flat('', details), ...flat('overriding-', overriding) };
	const parts = Object.keys(values).filter((name) => /^withheld-\d+-part$/.test(name)).length;
	return { ...values, outcome, text: remark, ...(parts > 0 && { parts: String(parts) }) };
}

function flat(prefix: string, value: unknown): Values {
	if (typeof value !== 'object' || value === null) return {};
	return Object.fromEntries(
		Object.entries(value as Record<string, unknown>).flatMap(([name, one]): [string, string][] =>
			typeof one === 'string' ? [[prefix + name, one]] : Object.entries(flat(`${prefix}${name}-`, one))
		)
	);
}

/** The rows of withheld parts in which something stands, such as `withheld-0`; the first in any case. */
function filledParts(values: Values): string[] {
	const rows = Object.keys(values).flatMap((name) => /^(withheld-\d+)-part$/.exec(name)?.[1] ?? []);
	const filled = rows.filter((row) =>
		['part', 'ground', 'matter', 'statute', 'reason'].some((name) => values[`${row}-${name}`])
	);
	return filled.length > 0 ? filled : ['withheld-0'];
}

function rawDetails(outcome: RepliedOutcome, values: Values, known: KnownFacts, rows: string[]): unknown {
	const value = (name: string) => values[name] ?? '';
	const of = (...names: string[]) => Object.fromEntries(names.map((name) => [name, value(name)]));
	const { attachments, thirdParty, correction, reasonsAskedOn } = known;
	switch (outcome) {
		case 'G1':
		case 'N3':
			return of('where');
		case 'G2':
			return value('variant') === 'attached'
				? { variant: 'attached', attachments }
				: of('variant', 'how', 'when');
		case 'PT':
			return { ...of('given'), attachments, withheld: rows.map((row) => rawPart(row, value, known)) };
		case 'D2':
			return of('statute', 'reason');
		case 'D4':
			return { ...thirdParty, ...of('reason') };
		case 'D5':
		case 'D6':
			return of('matter', 'reason');
		case 'D8':
			return of('statute');
		case 'U1':
			if (value('variant') !== '不属于本机关') return of('variant', 'searched');
			return {
				...of('variant', 'reason'),
				...((value('competent-organ') || value('competent-contact')) && {
					competent: { organ: value('competent-organ'), contact: value('competent-contact') },
				}),
			};
		case 'U3':
			return { ...correction, ...of('reason') };
		case 'N1':
			return of('channel');
		case 'N2':
			return of('earlierReply');
		case 'N4':
			return { askedOn: reasonsAskedOn, ...of('judgement') };
		case 'D1':
		case 'D3':
		case 'D7':
		case 'U2':
		case 'N5':
			return of('reason');
	}
}

function rawPart(row: string, value: (name: string) => string, { thirdParty }: KnownFacts): unknown {
	const ground = value(`${row}-ground`);
	return {
		ground,
		part: value(`${row}-part`),
		reason: value(`${row}-reason`),
		...(ground === 'D2' && { statute: value(`${row}-statute`) }),
		...(ground === 'D4' && thirdParty),
		...((ground === 'D5' || ground === 'D6') && { matter: value(`${row}-matter`) }),
	};
}

/** A fault by the name of its field: empty rows were left out, and files are chosen in a field of their own. */
function inForm({ field, message }: FieldFault, rows: string[]): FieldFault {
	const [, row, name] = /^withheld\.(\d+)\.(.*)$/.exec(field) ?? [];
	if (row !== undefined) return { field: `${rows[Number(row)]}-${name}`, message };
	return { field: field.startsWith('attachments') ? 'files' : field.replace('.', '-'), message };
}

function readOverriding(outcome: RepliedOutcome, values: Values, { refused }: KnownFacts) {
	const given = { decided: values['overriding-decided'], reason: values['overriding-reason'] };
	const told = outcome === 'G2' || given.decided || given.reason;
	if (!refused || !told) return { faults: [] };
	const read = readNoticeDetails('thirdPartyNotice', given);
	if (read.ok) return { faults: [], details: read.details };
	return { faults: read.faults.map(({ field, message }) => ({ field: `overriding-${field}`, message })) };
}
