import * as z from 'zod/mini';
import { minuteInShanghai } from '../calendar/shanghai-time.ts';
import { channels } from './channels.ts';

/** What a receipt certifies. */
export const receiptKinds = { submitted: '提交回执', confirmed: '收到确认回执' } as const;

const namesOf = <T extends object>(list: T) => Object.keys(list) as [keyof T, ...(keyof T)[]];

/** A UTC instant to the second. */
const instant = z.string().check(
	z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
	z.refine((value) => !Number.isNaN(Date.parse(value)))
);
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

const certified = [
	z.literal(1),
	z.string().check(z.minLength(1), z.maxLength(100)),
	z.string().check(z.regex(/^\d{4}-\d{4,9}$/)),
] as const;
const circumstances = [
	instant,
	z.enum(namesOf(channels)),
	z.string().check(z.regex(/^[\w-]{43}$/)),
	z.string().check(z.regex(/^[0-9a-f]{8}$/)),
	instant,
] as const;

/**
 * What is signed, as a JSON list, because the QR code must stay small: version, organ, number, kind, at, channel,
 * content, key id, signed at; a confirmation adds the day of receipt and the due date (`~` before it: 暂估; empty: not
 * known). zod/mini, because the verifying page reads it in the browser.
 */
export const payloadSchema = z.union([
	z.tuple([...certified, z.literal('submitted'), ...circumstances]),
	z.tuple([
		...certified,
		z.literal('confirmed'),
		...circumstances,
		day,
		z.string().check(z.regex(/^(~?\d{4}-\d\d-\d\d)?$/)),
	]),
]);

type Payload = z.infer<typeof payloadSchema>;

/** The due date of a reply as a receipt states it. */
export type ReceiptDue = { kind: 'official' | 'estimated'; on: string } | { kind: 'unknown' };

/** What a receipt says before it is signed. Instants are UTC ISO strings. */
export interface ReceiptFacts {
	organ: string;
	number: string;
	/** When it happened: the submission, or the confirmation. */
	at: string;
	channel: keyof typeof channels;
	/** SHA-256, base64url, of the salted content: see `receiptContent`. */
	content: string;
	confirmed?: { receivedOn: string; due: ReceiptDue };
}

/** A receipt as it was signed. */
export interface Receipt extends ReceiptFacts {
	kind: keyof typeof receiptKinds;
	keyId: string;
	signedAt: string;
}

/** The facts of a receipt for the confirmation that fixes the day of receipt (条例 art. 31) and so the due date. */
export function confirmedReceipt(
	facts: Omit<ReceiptFacts, 'confirmed'> & { receivedOn: string; due: ReceiptDue }
): ReceiptFacts {
	const { receivedOn, due, ...shared } = facts;
	return { ...shared, confirmed: { receivedOn, due } };
}

/** The text to be signed with a key at an instant. Throws when the facts are no receipt. */
export function payloadOf(facts: ReceiptFacts, signing: { keyId: string; signedAt: string }): string {
	const { organ, number, at, channel, content, confirmed } = facts;
	const shared = [toSecond(at), channel, content, signing.keyId, toSecond(signing.signedAt)];
	const payload: unknown = confirmed
		? [1, organ, number, 'confirmed', ...shared, confirmed.receivedOn, dueText(confirmed.due)]
		: [1, organ, number, 'submitted', ...shared];
	return JSON.stringify(payloadSchema.parse(payload));
}

/** Reads what was signed; undefined when it is no receipt. */
export function readPayload(text: string): Receipt | undefined {
	const parsed = payloadSchema.safeParse(jsonOf(text));
	return parsed.success ? receiptOfPayload(parsed.data) : undefined;
}

/** What a receipt says, row by row, in words. */
export function receiptRows(receipt: Receipt): { name: string; value: string }[] {
	const { confirmed } = receipt;
	return [
		{ name: '种类', value: receiptKinds[receipt.kind] },
		{ name: '受理机关', value: receipt.organ },
		{ name: '受理编号', value: receipt.number },
		{ name: '提出方式', value: channels[receipt.channel] },
		{ name: confirmed ? '确认时间' : '提交时间', value: minuteInShanghai(receipt.at) },
		...(confirmed
			? [
					{ name: '收到申请之日', value: confirmed.receivedOn },
					{ name: '答复期限', value: dueInWords(confirmed.due) },
				]
			: []),
		{ name: '签发时间', value: minuteInShanghai(receipt.signedAt) },
	];
}

function receiptOfPayload(payload: Payload): Receipt {
	const [, organ, number, kind, at, channel, content, keyId, signedAt] = payload;
	const shared = { organ, number, kind, at, channel, content, keyId, signedAt };
	if (payload[3] === 'submitted') return shared;
	return { ...shared, confirmed: { receivedOn: payload[9], due: dueOf(payload[10]) } };
}

const toSecond = (at: string) => at.replace(/\.\d+Z$/, 'Z');

function dueText(due: ReceiptDue): string {
	if (due.kind === 'unknown') return '';
	return due.kind === 'estimated' ? `~${due.on}` : due.on;
}

function dueOf(text: string): ReceiptDue {
	if (text === '') return { kind: 'unknown' };
	return { kind: text.startsWith('~') ? 'estimated' : 'official', on: text.replace('~', '') };
}

function dueInWords(due: ReceiptDue): string {
	if (due.kind === 'unknown') return '放假安排公布后确定';
	return due.kind === 'estimated' ? `${due.on}（暂估，以放假安排公布后为准）` : due.on;
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
