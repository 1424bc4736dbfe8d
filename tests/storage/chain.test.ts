import { beforeEach, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/storage/chain.ts';
import { findRequest } from '../../src/storage/register-reading.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases } from '../fixtures/databases.ts';
import { application, confirmReceipt, now } from '../fixtures/register.ts';

describe.each(databases)('on $name', ({ open }) => {
	let db: Database;
	let key: Buffer;

	beforeEach(async () => {
		db = await open();
		key = newKey();
	});

	const submit = (token = 'form-token') => submitRequest(db, key, { token, application, files: [], now });

	describe('the chain', () => {
		test.each([
			[
				'a changed event',
				(d: Database) =>
					d.updateTable('events').set({ event: '{"type":"submitted"}' }).where('position', '=', 2),
			],
			[
				'a changed time',
				(d: Database) =>
					d.updateTable('events').set({ at: '2020-01-01T00:00:00.000Z' }).where('position', '=', 2),
			],
			['a missing event', (d: Database) => d.deleteFrom('events').where('position', '=', 2)],
			['a removed last event', (d: Database) => d.deleteFrom('events').where('position', '=', 3)],
		])('shows %s', async (_, tamper) => {
			for (const token of ['a', 'b', 'c']) await submit(token);
			expect((await verifyChain(db)).broken).toBeUndefined();
			await tamper(db).execute();
			expect((await verifyChain(db)).broken).toBeDefined();
		});

		test('shows a cache that says something else than the events', async () => {
			const { number } = await submit();
			await confirmReceipt(db, key, number);
			for (const wrong of [{ state: 'decided' }, { received_on: '2026-11-22' }, { outcome: 'G1' }] as const) {
				const right = await findRequest(db, number);
				await db.updateTable('requests').set(wrong).where('number', '=', number).execute();
				expect((await verifyChain(db)).broken?.why).toContain(number);
				await db
					.updateTable('requests')
					.set({ state: 'received', received_on: right?.received_on ?? null, outcome: null })
					.where('number', '=', number)
					.execute();
				expect((await verifyChain(db)).broken).toBeUndefined();
			}
		});
	});
});
