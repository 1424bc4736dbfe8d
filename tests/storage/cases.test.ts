import { beforeEach, describe, expect, test } from 'vitest';
import { caseOf } from '../../src/domain/requests/state.ts';
import { openApplications } from '../../src/storage/applications.ts';
import { casesOf } from '../../src/storage/cases.ts';
import { verifyChain } from '../../src/storage/chain.ts';
import { historyOf } from '../../src/storage/register.ts';
import { listRequests } from '../../src/storage/register-reading.ts';
import { newKey } from '../../src/storage/sealing.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases } from '../fixtures/databases.ts';
import { enterMany } from '../fixtures/many-requests.ts';
import { handler, step } from '../fixtures/register.ts';

describe.each(databases)('many requests on $name', ({ open }) => {
	let db: Database;
	let key: Buffer;

	beforeEach(async () => {
		db = await open();
		key = newKey();
		await enterMany(db, key, 14);
	});

	test('are read at once as they are read one by one', async () => {
		expect((await verifyChain(db)).broken).toBeUndefined();
		const rows = await listRequests(db);
		const cases = await casesOf(db, rows);
		expect(cases.size).toBe(14);
		for (const { id } of rows) expect(cases.get(id)).toEqual(caseOf(await historyOf(db, id)));
	});

	test('are seen as they are now after each step', async () => {
		const number = '2026-0006';
		const seen = async () => {
			const row = (await listRequests(db)).find((one) => one.number === number);
			return row && (await casesOf(db, [row])).get(row.id)?.state;
		};
		expect(await seen()).toBe('received');
		const reasons = { id: 't', digest: '0'.repeat(64) };
		await step(db, key, number, {
			type: 'drafted',
			actor: handler,
			event: () => ({ type: 'drafted', by: 'handler', outcome: 'G2', reasons, files: [] }),
		});
		expect(await seen()).toBe('drafted');
	});

	test('are opened at once, but for those whose person is erased', async () => {
		const ids = (await listRequests(db)).map(({ id }) => id);
		const [erased = ''] = ids;
		await db.deleteFrom('request_keys').where('request_id', '=', erased).execute();
		const applications = await openApplications(db, key, ids);
		expect(applications.size).toBe(13);
		expect(applications.has(erased)).toBe(false);
		expect(new Set([...applications.values()].map(({ name }) => name))).toEqual(new Set(['张三']));
		await expect(openApplications(db, newKey(), ids)).rejects.toThrow();
	});
});
