import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { checkDigit } from '../domain/requests/check-digit.ts';
import { deriveKey, keyedDigest } from './sealing.ts';
import type { Database } from './tables.ts';

const derive = promisify(argon2);

/**
 * A code has 50 bits of chance, far more than a password, and the hash is peppered with a key that the database does not
 * hold: 8 MiB in one pass, some milliseconds, suffice.
 */
const cost = { memory: 8192, passes: 1, parallelism: 1, tagLength: 32 };

/** Compared with when there is no request, so that the work is the same. */
const nobody = { id: '', query_hash: `argon2id$8192$1$${'A'.repeat(22)}$${'A'.repeat(43)}` };

/**
 * The query code that belongs to a form: 15 digits and a check digit. The same form always gives the same code,
 * so a receipt can be shown again when its page was lost on the way, and the code itself is stored nowhere.
 */
export function queryCodeOf(masterKey: Uint8Array, formToken: string): string {
	const hex = keyedDigest(deriveKey(masterKey, 'query code'), formToken);
	return withCheckDigit(String(BigInt(`0x${hex}`) % 10n ** 15n).padStart(15, '0'));
}

/** A query code made by chance, for a request that has lost its own or did not come through a form. */
export function newQueryCode(): string {
	return withCheckDigit(Array.from({ length: 15 }, () => randomInt(10)).join(''));
}

/**
 * What is stored to check a query code: argon2id with its cost and salt, bound to the request. Takes milliseconds: to be
 * made before the transaction that writes it begins.
 */
export async function queryHashOf(masterKey: Uint8Array, requestId: string, code: string): Promise<string> {
	const salt = randomBytes(16);
	const tag = await tagOf(masterKey, { requestId, code, salt, ...cost });
	return `argon2id$${cost.memory}$${cost.passes}$${salt.toString('base64url')}$${tag.toString('base64url')}`;
}

/**
 * Whether a query code opens a request. Takes as long for a request that does not exist, and for one whose code is still
 * stored as a keyed digest (`hmac$…`, before codes were hashed).
 */
export async function queryCodeOpens(
	masterKey: Uint8Array,
	row: { id: string; query_hash: string } | undefined,
	{ number, code }: { number: string; code: string }
): Promise<boolean> {
	const { id, query_hash: stored } = row ?? nobody;
	const digest = Buffer.from(keyedDigest(deriveKey(masterKey, 'query digest'), `${number} ${code}`), 'hex');
	const earlier = stored.startsWith('hmac$');
	const [, memory, passes, salt = '', expected = ''] = (earlier ? nobody.query_hash : stored).split('$');
	const tag = await tagOf(masterKey, {
		requestId: id,
		code,
		salt: Buffer.from(salt, 'base64url'),
		memory: Number(memory),
		passes: Number(passes),
	});
	const matches = earlier
		? same(digest, Buffer.from(stored.slice('hmac$'.length), 'hex'))
		: same(tag, Buffer.from(expected, 'base64url'));
	return matches && row !== undefined;
}

/** What is stored for a part of a request that was split: the query code of the whole opens it. */
export function sharedCodeHash(wholeId: string): string {
	return `${sharedWith}${wholeId}`;
}

const sharedWith = 'shared$';

/** The request whose query code opens a request: itself, or the whole that it was split from. */
export async function codeHolder(db: Database, row: CodeRow): Promise<CodeRow | undefined> {
	if (!row.query_hash.startsWith(sharedWith)) return row;
	const whole = await db
		.selectFrom('requests')
		.select(['id', 'number', 'query_hash'])
		.where('id', '=', row.query_hash.slice(sharedWith.length))
		.executeTakeFirst();
	return whole && codeHolder(db, whole);
}

/** What checking a query code needs of a request. */
interface CodeRow {
	id: string;
	number: string;
	query_hash: string;
}

/** Puts a new code in the place of the one that was lost, which is dead at once. Inside the transaction of the step. */
export async function replaceQueryCode(tx: Database, requestId: string, queryHash: string): Promise<void> {
	await tx.updateTable('requests').set({ query_hash: queryHash }).where('id', '=', requestId).execute();
}

const withCheckDigit = (digits: string) => digits + checkDigit(digits);

const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);

function tagOf(masterKey: Uint8Array, { requestId, code, salt, ...rest }: TagParameters): Promise<Buffer> {
	const message = `${requestId} ${code}`;
	return derive('argon2id', {
		...cost,
		...rest,
		message,
		nonce: salt,
		secret: deriveKey(masterKey, 'query pepper'),
	});
}

interface TagParameters {
	requestId: string;
	code: string;
	salt: Buffer;
	/** KiB. */
	memory: number;
	passes: number;
}
