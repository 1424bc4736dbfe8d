import { beforeEach, describe, expect, test } from 'vitest';
import { isQueryCode } from '../../src/domain/requests/check-digit.ts';
import { newQueryCode, queryCodeOf, queryHashOf, replaceQueryCode } from '../../src/storage/query-code.ts';
import { findByQueryCode, findRequest } from '../../src/storage/register-reading.ts';
import { deriveKey, keyedDigest, newKey } from '../../src/storage/sealing.ts';
import { receiptOf, submitRequest } from '../../src/storage/submission.ts';
import type { Database } from '../../src/storage/tables.ts';
import { application, now } from '../fixtures/register.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('on $name', ({ open }) => {
	let db: Database;
	let key: Buffer;
	let number: string;
	let code: string;
	let id: string;
	const wrong = '0000000000000000';

	beforeEach(async () => {
		db = await open();
		key = newKey();
		({ number, queryCode: code } = await submitRequest(db, key, {
			token: 'form',
			application,
			files: [],
			now,
		}));
		id = (await findRequest(db, number))?.id ?? '';
	});

	const store = (query_hash: string) => db.updateTable('requests').set({ query_hash }).execute();
	const opens = async (typed: string, of = number) =>
		(await findByQueryCode(db, key, of, typed)) !== undefined;

	/** Puts a new code in the place of the old one, as the desk does. */
	async function reissue(): Promise<string> {
		const fresh = newQueryCode();
		const hash = await queryHashOf(key, id, fresh);
		await db.transaction().execute((tx) => replaceQueryCode(tx, id, hash));
		return fresh;
	}

	describe('a query code', () => {
		test('opens its own request only, and only under the master key', async () => {
			const other = await submitRequest(db, key, { token: 'other', application, files: [], now });
			expect(await opens(code)).toBe(true);
			expect(await opens(wrong)).toBe(false);
			expect(await opens(code, other.number)).toBe(false);
			expect(await opens(code, '2026-9999')).toBe(false);
			expect(await findByQueryCode(db, newKey(), number, code)).toBeUndefined();
		});

		test('lies in the database as argon2id only, salted', async () => {
			const hash = (await findRequest(db, number))?.query_hash ?? '';
			expect(hash).toMatch(/^argon2id\$8192\$1\$[\w-]{22}\$[\w-]{43}$/);
			expect(await queryHashOf(key, id, code)).not.toBe(hash);
		});

		test('of a request from before codes were hashed still opens it', async () => {
			await store(`hmac$${keyedDigest(deriveKey(key, 'query digest'), `${number} ${code}`)}`);
			expect(await opens(code)).toBe(true);
			expect(await opens(wrong)).toBe(false);
			expect(await opens(await reissue())).toBe(true);
			expect(await opens(code)).toBe(false);
		});

		test.each([
			'',
			'hmac$',
			'argon2id$8192$1$AAAAAAAAAAAAAAAAAAAAAA$',
			'argon2id$8192$1$AAAAAAAAAAAAAAAAAAAAAA$AAAA',
		])('opens nothing when %j is stored', async (hash) => {
			await store(hash);
			for (const typed of [code, wrong, '']) expect(await opens(typed).catch(() => false)).toBe(false);
		});

		test('that is wrong takes as long as a number that is unknown, and as a request from before', async () => {
			const earlier = await submitRequest(db, key, { token: 'earlier', application, files: [], now });
			const digest = `hmac$${'0'.repeat(64)}`;
			await db
				.updateTable('requests')
				.set({ query_hash: digest })
				.where('number', '=', earlier.number)
				.execute();
			const times = new Map([number, '2026-9999', earlier.number].map((of) => [of, [] as number[]]));
			// In turns, so that whatever else the machine does falls on all alike.
			for (let i = 0; i < 60; i += 1) {
				for (const [of, taken] of times) {
					const begin = performance.now();
					await opens(wrong, of);
					taken.push(performance.now() - begin);
				}
			}
			const medians = [...times.values()].map((taken) => taken.sort((a, b) => a - b)[30] ?? 0);
			expect(Math.min(...medians)).toBeGreaterThan(1);
			expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.4);
		});
	});

	describe('a new code', () => {
		test('has a check digit, and kills the old one at once', async () => {
			const fresh = await reissue();
			expect(isQueryCode(fresh)).toBe(true);
			expect(await opens(fresh)).toBe(true);
			expect(await opens(code)).toBe(false);
		});

		test('that replaces the code of a form: the form, sent again, does not show the dead code', async () => {
			expect(await receiptOf(db, key, 'form', now)).toMatchObject({ queryCode: queryCodeOf(key, 'form') });
			await reissue();
			await expect(receiptOf(db, key, 'form', now)).rejects.toThrow('补发');
			await expect(submitRequest(db, key, { token: 'form', application, files: [], now })).rejects.toThrow(
				'补发'
			);
		});

		test('is undone with the step that fails', async () => {
			const hash = await queryHashOf(key, id, newQueryCode());
			const failing = db.transaction().execute(async (tx) => {
				await replaceQueryCode(tx, id, hash);
				throw new Error('the event could not be written');
			});
			await expect(failing).rejects.toThrow();
			expect(await opens(code)).toBe(true);
		});
	});
});
