import { beforeEach, describe, expect, test } from 'vitest';
import { casesBefore, headBefore } from '../../src/storage/cases-before.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases } from '../fixtures/databases.ts';
import { answerRequest, application, confirmReceipt } from '../fixtures/register.ts';

const yesterday = new Date('2026-11-23T02:00:00.000Z');
const today = new Date('2026-11-24T02:00:00.000Z');
/** The beginning of 24 November in Shanghai. */
const dayBegan = '2026-11-23T16:00:00.000Z';

describe.each(databases)('the register on $name as it was when the day began', ({ open }) => {
	let db: Database;

	beforeEach(async () => {
		db = await open();
		const key = newKey();
		const submit = async (token: string, now: Date) =>
			(await submitRequest(db, key, { token, application, files: [], now })).number;
		const answered = await submit('answered', yesterday);
		await confirmReceipt(db, key, answered, yesterday);
		const confirmed = await submit('confirmed', yesterday);
		await confirmReceipt(db, key, confirmed, yesterday);
		await answerRequest(db, key, answered, today);
		await submit('new', today);
	});

	test('has no step that was taken since, and no request that came since', async () => {
		const cases = await casesBefore(db, dayBegan);
		expect(cases.map(({ state, deliveredOn }) => [state, deliveredOn])).toEqual([
			['received', undefined],
			['received', undefined],
		]);
		const now = await casesBefore(db, '2026-11-24T16:00:00.000Z');
		expect(now.map(({ state }) => state).sort()).toEqual(['answered', 'received', 'submitted']);
		expect(await casesBefore(db, yesterday.toISOString())).toEqual([]);
	});

	test('is told also where the clock of one server runs behind that of another', async () => {
		await db.updateTable('events').set({ at: yesterday.toISOString() }).where('position', '=', 7).execute();
		expect((await casesBefore(db, dayBegan)).map(({ state }) => state)).toEqual(['received', 'received']);
	});

	test('ends with the record that was the last one then', async () => {
		const chain = await db.selectFrom('events').selectAll().orderBy('position').execute();
		expect(await headBefore(db, dayBegan)).toBe(chain[3]?.hash);
		expect(await headBefore(db, yesterday.toISOString())).toBeUndefined();
	});
});
