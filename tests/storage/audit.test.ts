import { beforeEach, describe, expect, test } from 'vitest';
import { auditLines, countAudit, type AuditQuery } from '../../src/storage/audit.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { addStaff } from '../../src/storage/staff.ts';
import { logStaff } from '../../src/storage/staff-log.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases } from '../fixtures/databases.ts';
import { enterMany } from '../fixtures/many-requests.ts';

const address = '203.0.113.9';

describe.each(databases)('the audit on $name', ({ open }) => {
	let db: Database;
	let id: string;

	beforeEach(async () => {
		db = await open();
		await enterMany(db, newKey(), 2);
		const by = { staffId: null, address: null };
		const now = new Date('2026-11-22T02:00:00.000Z');
		const account = {
			username: 'lihua',
			displayName: '李华',
			password: 'correct horse battery',
			roles: ['handler'] as const,
		};
		await addStaff(db, { ...account, roles: [...account.roles], by, now });
		id = (await db.selectFrom('staff').select('id').executeTakeFirstOrThrow()).id;
		const line = { staffId: id, address, subject: '2026-0001' };
		await logStaff(db, { ...line, at: '2026-11-23T03:30:00.000Z', action: 'case opened' });
		await logStaff(db, { ...line, at: '2026-11-24T01:00:00.000Z', action: 'file opened' });
	});

	const all = (query: AuditQuery) => auditLines(db, query, { limit: 100, offset: 0 });
	const acts = async (query: AuditQuery) =>
		(await all(query)).map(({ act }) => ('step' in act ? act.step.type : act.action));

	test('tells readings and steps together, newest first', async () => {
		expect(await acts({ number: '2026-0001' })).toEqual([
			'file opened',
			'archived',
			'delivered',
			'approved',
			'case opened',
			'reviewed',
			'drafted',
			'receiptConfirmed',
			'submitted',
		]);
	});

	test('gives each act on one page, whatever the size of pages', async () => {
		const whole = await all({});
		expect(whole).toHaveLength(await countAudit(db, {}));
		for (const limit of [1, 3, 7]) {
			const pages: typeof whole = [];
			for (let offset = 0; offset < whole.length; offset += limit)
				pages.push(...(await auditLines(db, {}, { limit, offset })));
			expect(pages).toEqual(whole);
		}
	});

	test('is narrowed by person: what they did, and what was done to their account', async () => {
		expect(await acts({ person: id })).toEqual(['file opened', 'case opened', 'account added']);
		const steps = await all({ person: 'a' });
		expect(steps.length).toBeGreaterThan(5);
		for (const { staffId } of steps) expect(staffId).toBe('a');
	});

	test('is narrowed by kind, and by no kind to nothing', async () => {
		expect(await acts({ actions: ['case opened'], steps: [] })).toEqual(['case opened']);
		expect(await acts({ actions: [], steps: ['consulted'] })).toEqual(['consulted']);
		expect(await acts({ actions: [], steps: [] })).toEqual([]);
		expect(await countAudit(db, { actions: [], steps: [] })).toBe(0);
	});

	test('is narrowed by instants, with the first and without the last', async () => {
		const span = { from: '2026-11-23T03:30:00.000Z', before: '2026-11-24T01:00:00.000Z' };
		expect(await acts({ ...span, steps: [] })).toEqual(['case opened']);
		expect(await acts({ until: '2026-11-22T02:00:00.000Z' })).toEqual(['account added']);
	});

	test('takes what it is asked for as text, never as a query', async () => {
		for (const hostile of ["' or 1=1 --", '%', '_', '"', "2026-0001'"]) {
			expect(await acts({ number: hostile })).toEqual([]);
			expect(await acts({ person: hostile, actions: [], steps: [] })).toEqual([]);
		}
	});
});
