import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Calendar } from '../../src/domain/calendar/year.ts';
import { reviseByCalendar } from '../../src/storage/calendar-revision.ts';
import { verifyChain } from '../../src/storage/chain.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { knownCalendar } from '../../src/storage/known-calendar.ts';
import { historyOf } from '../../src/storage/register.ts';
import { findRequest, openRequest } from '../../src/storage/register-reading.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import type { Database } from '../../src/storage/tables.ts';
import { corrected, notice, withEstimate, withNotice } from '../fixtures/calendars.ts';
import { databases } from '../fixtures/databases.ts';
import { answerRequest, application, handler, step } from '../fixtures/register.ts';

const key = newKey();

const at = (day: string) => new Date(`${day}T02:00:00.000Z`);

/** A request of a day, its receipt confirmed; gives its number. */
async function request(db: Database, day: string): Promise<string> {
	const now = at(day);
	const { number } = await submitRequest(db, key, { token: `of ${day}`, application, files: [], now });
	await step(db, key, number, {
		type: 'receiptConfirmed',
		actor: handler,
		calendar: withEstimate,
		now,
		event: () => ({ type: 'receiptConfirmed', by: 'handler', receivedOn: day, applicantColumn: '自然人' }),
	});
	return number;
}

const started = (db: Database, calendar: Calendar) =>
	reviseByCalendar(db, key, { calendar, afterPayment: 'restart', now: at('2026-12-20') });

describe.each(databases)('the official calendar arrives, on $name', ({ open, place }) => {
	let db: Database;

	beforeEach(async () => {
		db = await open();
		await started(db, withEstimate);
	});

	const revisionsOf = async (number: string) => {
		const row = await findRequest(db, number);
		return row ? (await openRequest(db, key, row)).request.calendarRevisions : [];
	};

	test('and every open request that it changes says so once, however often the portal starts', async () => {
		const number = await request(db, '2026-12-16');
		expect(await started(db, withNotice)).toBe(1);
		expect(await started(db, withNotice)).toBe(0);
		expect(await revisionsOf(number)).toEqual([
			{
				type: 'calendarRevised',
				year: 2027,
				source: '国办发明电〔2026〕9号',
				from: '2027-01-14',
				fromEstimated: true,
				to: '2027-01-14',
			},
		]);
		expect(await db.selectFrom('outbox').select(['kind', 'limit_on']).execute()).toContainEqual({
			kind: 'calendarRevised',
			limit_on: '2027-01-14',
		});
		expect((await verifyChain(db)).broken).toBeUndefined();
	});

	test('and requests that it does not reach, that have ended or wait for the applicant are left alone', async () => {
		await request(db, '2026-11-23');
		const answered = await request(db, '2026-12-16');
		await answerRequest(db, key, answered);
		const waiting = await request(db, '2026-12-17');
		await step(db, key, waiting, {
			type: 'feeNotified',
			actor: handler,
			calendar: withEstimate,
			now: at('2026-12-17'),
			event: () => ({
				type: 'feeNotified',
				by: 'handler',
				basis: 'perRequest',
				quantity: 11,
				amount: 100,
				notifiedOn: '2026-12-17',
				letters: [],
			}),
		});
		await submitRequest(db, key, { token: 'new', application, files: [], now: at('2026-12-18') });
		expect(await started(db, withNotice)).toBe(0);
		expect((await knownCalendar(db)).get(2027)).toEqual(notice);
	});

	test('and while an opinion is awaited, the applicant is told no day', async () => {
		const number = await request(db, '2026-12-16');
		await step(db, key, number, {
			type: 'consulted',
			actor: handler,
			calendar: withEstimate,
			now: at('2026-12-17'),
			event: () => ({
				type: 'consulted',
				by: 'handler',
				consultation: 'c',
				party: 'otherOrgan',
				text: { id: 't', digest: '0'.repeat(64) },
				sentOn: '2026-12-17',
				letters: [],
			}),
		});
		expect(await started(db, withNotice)).toBe(1);
		const messages = await db
			.selectFrom('outbox')
			.where('kind', '=', 'calendarRevised')
			.selectAll()
			.execute();
		expect(messages.map((message) => message.limit_on)).toEqual([null]);
	});

	test('and is corrected later: the new day is recorded from the old one', async () => {
		const number = await request(db, '2026-12-16');
		await started(db, withNotice);
		expect(await started(db, new Map(withNotice).set(2027, corrected(notice, '2027-01-06')))).toBe(1);
		expect((await revisionsOf(number)).at(-1)).toMatchObject({ from: '2027-01-14', to: '2027-01-19' });
		expect((await revisionsOf(number)).at(-1)).not.toHaveProperty('fromEstimated');
	});

	test('and neither another estimate nor an older copy of the content undoes or repeats it', async () => {
		const number = await request(db, '2026-12-16');
		const estimate = { ...corrected(notice, '2027-01-05'), estimated: true, source: '推算' };
		expect(await started(db, new Map(withEstimate).set(2027, estimate))).toBe(0);
		expect(await started(db, withNotice)).toBe(1);
		expect((await revisionsOf(number))[0]).toMatchObject({ from: '2027-01-18', to: '2027-01-14' });
		expect(await started(db, withEstimate)).toBe(0);
		expect(await started(db, withNotice)).toBe(0);
	});

	test('and a register that knew no calendar takes it without revising anything', async () => {
		const other = await open();
		await request(other, '2026-12-16');
		expect(await started(other, withNotice)).toBe(0);
		expect(await knownCalendar(other)).toEqual(withNotice);
	});

	test('and a start that breaks off in the middle records nothing; the next one records all', async () => {
		await request(db, '2026-12-16');
		await request(db, '2026-12-17');
		const [kept] = await db.selectFrom('request_keys').selectAll().execute();
		if (!kept) throw new Error('no key');
		await db.deleteFrom('request_keys').where('request_id', '=', kept.request_id).execute();
		const before = await verifyChain(db);
		await expect(started(db, withNotice)).rejects.toThrow(/destroyed/);
		expect(await verifyChain(db)).toEqual(before);
		await db.insertInto('request_keys').values(kept).execute();
		expect(await started(db, withNotice)).toBe(2);
		expect((await verifyChain(db)).broken).toBeUndefined();
	});

	test('and two processes that start at once record it once', async () => {
		const where = await place();
		const shared = await openDatabase(where);
		await started(shared, withEstimate);
		for (const day of ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17']) await request(shared, day);
		const work = JSON.stringify({ place: where, key: key.toString('hex'), now: at('2026-12-20') });
		const added = await Promise.all(
			[1, 2].map(() => {
				const child = spawn('node', ['tests/fixtures/revising-process.ts', work], {
					stdio: ['ignore', 'pipe', 'inherit'],
				});
				return text(child.stdout);
			})
		);
		expect(added.sort()).toEqual(['0', '4']);
		expect((await verifyChain(shared)).broken).toBeUndefined();
		const [row] = await shared.selectFrom('requests').select('id').execute();
		const types = (await historyOf(shared, row?.id ?? '')).map(({ event }) => event.type);
		expect(types.filter((type) => type === 'calendarRevised')).toHaveLength(1);
		await shared.destroy();
	});
});
