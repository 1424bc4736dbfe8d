import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { caseOf } from '../../src/domain/requests/state.ts';
import { backupRegister, restoreRegister } from '../../src/storage/backup.ts';
import { verifyChain } from '../../src/storage/chain.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { planMessages } from '../../src/storage/deliveries.ts';
import { nearTheirEnd } from '../../src/storage/erasing.ts';
import { historyOf } from '../../src/storage/register.ts';
import { findByQueryCode, findRequest, openRequest } from '../../src/storage/register-reading.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { logStaff, staffLog } from '../../src/storage/staff-log.ts';
import { upkeepOf } from '../../src/storage/upkeep.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases } from '../fixtures/databases.ts';
import { eraseDay, keeping, longAgo, noticeDay, placeHold, round, tenYears } from '../fixtures/erasing.ts';
import { archivedRequest, calendar } from '../fixtures/register.ts';

/** What is left of one request in every table that could hold something of the person. */
async function remains(db: Database, number: string) {
	const row = await findRequest(db, number);
	if (!row) throw new Error('not found');
	const of = { request_id: row.id };
	const count = async (table: 'request_keys' | 'sealed_items' | 'outbox') =>
		(await db.selectFrom(table).selectAll().where('request_id', '=', of.request_id).execute()).length;
	const deliveries = await db
		.selectFrom('deliveries')
		.innerJoin('outbox', 'outbox.id', 'message_id')
		.selectAll('deliveries')
		.where('request_id', '=', row.id)
		.execute();
	return {
		keys: await count('request_keys'),
		items: await count('sealed_items'),
		messages: await count('outbox'),
		deliveries: deliveries.length,
	};
}

const nothing = { keys: 0, items: 0, messages: 0, deliveries: 0 };

describe.each(databases)('erasing on $name', ({ open, place }) => {
	let db: Database;
	let key: Buffer;

	beforeEach(async () => {
		db = await open();
		key = newKey();
	});

	test('comes after thirty days of notice, takes all of the person, and leaves chain, number and outcome', async () => {
		const { number, queryCode } = await archivedRequest(db, key, 'a', longAgo);
		const younger = await archivedRequest(db, key, 'b', new Date('2026-10-01T02:00:00.000Z'));
		await planMessages(db, 'mail', longAgo);
		const before = await remains(db, number);
		expect(before).toMatchObject({ keys: 1, items: 5, messages: 2, deliveries: 2 });

		expect(await round(db, key, noticeDay)).toMatchObject({ announced: [number], erased: [] });
		const dayBefore = new Date(eraseDay.getTime() - 86_400_000);
		expect(await round(db, key, dayBefore)).toEqual({ announced: [], erased: [], failed: [] });
		expect(await remains(db, number)).toEqual(before);

		expect(await round(db, key, eraseDay)).toMatchObject({ announced: [], erased: [number] });
		expect(await remains(db, number)).toEqual(nothing);
		expect((await remains(db, younger.number)).keys).toBe(1);
		expect(await verifyChain(db)).toMatchObject({ erased: 1 });
		expect((await verifyChain(db)).broken).toBeUndefined();
		const row = await findByQueryCode(db, key, number, queryCode);
		if (!row) throw new Error('not found');
		expect(row).toMatchObject({ state: 'archived', outcome: 'G2' });
		const left = await openRequest(db, key, row);
		expect(left.kind).toBe('erased');
		expect(left.request).toMatchObject({
			outcome: 'G2',
			applicantColumn: '自然人',
			deliveredOn: '2016-03-01',
		});
		expect(JSON.stringify(left)).not.toContain('张三');
		expect(await round(db, key, eraseDay)).toEqual({ announced: [], erased: [], failed: [] });
	});

	test('stops at a hold, also after the notice, and begins anew with a notice when it is lifted', async () => {
		const { number } = await archivedRequest(db, key, 'a', longAgo);
		await round(db, key, noticeDay);
		await placeHold(db, key, number, 'holdPlaced', noticeDay);
		expect(await round(db, key, eraseDay)).toEqual({ announced: [], erased: [], failed: [] });
		expect(await nearTheirEnd(db, tenYears, '2026-11-19')).toMatchObject([
			{ number, retention: { from: '2026-03-02', kept: 'onHold' } },
		]);
		await placeHold(db, key, number, 'holdLifted', eraseDay);
		expect(await round(db, key, eraseDay)).toMatchObject({ announced: [number] });
		expect(await round(db, key, new Date('2026-12-18T02:00:00.000Z'))).toMatchObject({ erased: [] });
		expect(await round(db, key, new Date('2026-12-19T02:00:00.000Z'))).toMatchObject({ erased: [number] });
	});

	test('is neither announced nor done, and the record of the desk kept, while a clock runs ahead', async () => {
		await archivedRequest(db, key, 'a', longAgo);
		const entry = { staffId: null, address: null, action: 'case opened', subject: '2016-0001' } as const;
		await logStaff(db, { ...entry, at: '2023-11-18T15:59:59.999Z' });
		await logStaff(db, { ...entry, at: '2023-11-18T16:00:00.000Z' });
		const upkeep = upkeepOf(db, key, keeping);
		const ahead = new Date('2036-11-19T02:00:00.000Z');
		expect(await upkeep(calendar, ahead)).toEqual({ announced: [], erased: [], failed: [] });
		expect(await staffLog(db, { limit: 9 })).toHaveLength(2);
		expect(await upkeep(calendar, eraseDay)).toMatchObject({ announced: ['2016-0001'] });
		expect(await staffLog(db, { limit: 9 })).toMatchObject([{ at: '2023-11-18T16:00:00.000Z' }]);
	});

	test('of one request that cannot be opened does not stop the others', async () => {
		const [bad, good] = [
			await archivedRequest(db, key, 'a', longAgo),
			await archivedRequest(db, key, 'b', longAgo),
		];
		await round(db, key, noticeDay);
		const row = await findRequest(db, bad.number);
		await db
			.updateTable('request_keys')
			.set({ wrapped_key: Buffer.from('damaged') })
			.where('request_id', '=', row?.id ?? '')
			.execute();
		const { erased, failed } = await round(db, key, eraseDay);
		expect([erased, failed.map(({ number }) => number)]).toEqual([[good.number], [bad.number]]);
	});

	test('without an event, or an event without erasing, is a fault of the register', async () => {
		const { number } = await archivedRequest(db, key, 'a', longAgo);
		await round(db, key, noticeDay);
		const keys = await db.selectFrom('request_keys').selectAll().execute();
		await round(db, key, eraseDay);
		await db.insertInto('request_keys').values(keys).execute();
		expect((await verifyChain(db)).broken?.why).toContain(`受理编号 ${number} 已经登记销毁`);
	});

	test.each([
		['without notice', undefined, '2026-12-19'],
		['with notice', noticeDay, '2026-11-19'],
	])('repeats itself in a restored backup from before it, %s', async (_, noticed, on) => {
		const where = await place();
		const source = await openDatabase(where);
		const { number } = await archivedRequest(source, key, 'a', longAgo);
		if (noticed) await round(source, key, noticed);
		const copy = join(mkdtempSync(join(tmpdir(), 'gongkai-backup-')), 'backup.sqlite');
		await backupRegister(where, copy);
		await source.destroy();

		const target = await place();
		await restoreRegister(target, copy);
		const restored = await openDatabase(target);
		expect((await remains(restored, number)).keys).toBe(1);
		await round(restored, key, eraseDay);
		await round(restored, key, new Date(`${on}T02:00:00.000Z`));
		expect(await remains(restored, number)).toEqual(nothing);
		const row = await findRequest(restored, number);
		const { erasedAt } = caseOf(await historyOf(restored, row?.id ?? ''));
		expect(erasedAt).toContain(on);
		expect((await verifyChain(restored)).broken).toBeUndefined();
		await restored.destroy();
	});
});
