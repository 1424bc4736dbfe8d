import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabaseAt } from '../../src/storage/database.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { endSession, staffOfSession } from '../../src/storage/sessions.ts';
import { addStaff, mostFailures, signIn } from '../../src/storage/staff.ts';
import type { Database } from '../../src/storage/tables.ts';

const key = newKey();
const now = new Date('2026-11-23T02:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const password = 'correct horse battery';
let db: Database;

beforeEach(async () => {
	db = await openDatabaseAt(':memory:');
	await addStaff(db, { username: 'lihua', displayName: '李华', password, now });
});

const enter = (typed: Partial<{ username: string; password: string; now: Date }> = {}) =>
	signIn(db, key, { username: 'lihua', password, now, ...typed });

async function session(): Promise<string> {
	const entered = await enter();
	if (!entered.ok) throw new Error('not signed in');
	return entered.token;
}

describe('signing in', () => {
	test('opens a session that names its person', async () => {
		expect(await staffOfSession(db, await session(), now)).toMatchObject({
			username: 'lihua',
			displayName: '李华',
		});
	});
	test('stores neither password nor session token', async () => {
		const token = await session();
		const rows = JSON.stringify([
			await db.selectFrom('staff').selectAll().execute(),
			await db.selectFrom('staff_sessions').selectAll().execute(),
		]);
		expect(rows).not.toContain(token);
		expect(rows).not.toContain(password);
		expect(rows).toContain('argon2id');
	});
	test('answers an unknown name like a wrong password', async () => {
		expect(await enter({ username: 'nobody' })).toEqual({ ok: false, reason: 'wrong' });
		expect(await enter({ password: 'wrong' })).toEqual({ ok: false, reason: 'wrong' });
	});
	test('must wait after five failures, known name or not, even with the right password', async () => {
		for (const username of ['lihua', 'nobody']) {
			for (let i = 0; i < mostFailures; i += 1) await enter({ username, password: 'wrong' });
			expect(await enter({ username })).toEqual({ ok: false, reason: 'wait' });
		}
		expect((await enter({ now: later(11) })).ok).toBe(true);
	});
	test('counts tries that are made at once', async () => {
		const tries = await Promise.all(Array.from({ length: 20 }, () => enter({ password: 'wrong' })));
		expect(tries.filter((t) => !t.ok && t.reason === 'wrong').length).toBeLessThanOrEqual(mostFailures);
	});
	test('a taken name is refused', async () => {
		await expect(addStaff(db, { username: 'lihua', displayName: 'x', password, now })).rejects.toThrow(
			/已存在/
		);
	});
});

describe('a session', () => {
	test('ends after 30 idle minutes', async () => {
		const token = await session();
		expect(await staffOfSession(db, token, later(29))).toBeDefined();
		expect(await staffOfSession(db, token, later(58))).toBeDefined();
		expect(await staffOfSession(db, token, later(89))).toBeUndefined();
	});
	test('ends after twelve hours whatever is done', async () => {
		const token = await session();
		for (let minutes = 20; minutes <= 720; minutes += 20) await staffOfSession(db, token, later(minutes));
		expect(await staffOfSession(db, token, later(721))).toBeUndefined();
	});
	test('ends by signing out', async () => {
		const token = await session();
		await endSession(db, token);
		expect(await staffOfSession(db, token, now)).toBeUndefined();
	});
	test('is not opened by a made-up token', async () => {
		expect(await staffOfSession(db, 'made-up', now)).toBeUndefined();
	});
});
