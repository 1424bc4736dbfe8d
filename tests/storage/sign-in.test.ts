import { beforeEach, describe, expect, test } from 'vitest';
import { confirmEnrolment, openEnrolment } from '../../src/storage/enrolment.ts';
import { sessionsOf, staffOfSession } from '../../src/storage/sessions.ts';
import type { Typed } from '../../src/storage/sign-in.ts';
import { addStaff, resetAccount } from '../../src/storage/staff.ts';
import { staffLog } from '../../src/storage/staff-log.ts';
import type { Database } from '../../src/storage/tables.ts';
import {
	address,
	by,
	enrolDesk,
	enterDesk,
	key,
	later,
	newDesk,
	now,
	password,
} from '../fixtures/desk-account.ts';
import { staffCode } from '../fixtures/staff-code.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('on $name', ({ open }) => {
	let db: Database;
	let id: string;

	beforeEach(async () => {
		({ db, id } = await newDesk(open));
	});

	const enter = (typed: Partial<Typed> = {}, at = now) => enterDesk(db, typed, at);
	const enrol = () => enrolDesk(db);

	describe('the first sign-in', () => {
		test('leads to binding a second factor, and only its first code opens a session', async () => {
			const begun = await enter();
			expect(begun).toEqual({ now: 'enrolling', enrolment: expect.any(String) as string });
			const token = begun.now === 'enrolling' ? begun.enrolment : '';
			const wrong = await confirmEnrolment(db, key, { token, code: '000000', address }, now);
			expect(wrong).toEqual({ now: 'wrong' });
			expect(await sessionsOf(db, id, now)).toEqual([]);
			const { session } = await enrol();
			expect(await staffOfSession(db, session, now)).toMatchObject({
				username: 'lihua',
				displayName: '李华',
				roles: ['handler'],
			});
		});
		test('cannot bind a second time, nor after fifteen minutes, nor after a reset', async () => {
			const early = await enter();
			const bound = await enrol();
			const token = early.now === 'enrolling' ? early.enrolment : '';
			for (const old of [token, bound.enrolment])
				expect(await openEnrolment(db, key, old, now)).toBeUndefined();
			await resetAccount(db, { id, password, by, now });
			const again = await enter();
			const second = again.now === 'enrolling' ? again.enrolment : '';
			expect(await openEnrolment(db, key, second, later(14))).toBeDefined();
			expect(await openEnrolment(db, key, second, later(16))).toBeUndefined();
			await resetAccount(db, { id, password, by, now });
			expect(await openEnrolment(db, key, second, now)).toBeUndefined();
		});
		test('stores password, secret, recovery codes and tokens in no readable form', async () => {
			const { secret, session, enrolment, recoveryCodes } = await enrol();
			const tables = [
				'staff',
				'staff_sessions',
				'staff_enrolments',
				'staff_recovery_codes',
				'sign_in_failures',
				'staff_log',
			] as const;
			const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
			const text = JSON.stringify(rows);
			for (const hidden of [password, secret, session, enrolment, ...recoveryCodes])
				expect(text).not.toContain(hidden);
			expect(text).toContain('argon2id');
			expect(recoveryCodes).toHaveLength(8);
		});
	});

	describe('signing in', () => {
		test('needs name, password and code, and does not say which was wrong', async () => {
			const { secret } = await enrol();
			const code = staffCode(secret, 0, later(2));
			const wrong = { now: 'wrong' };
			expect(await enter({ username: 'nobody', code, address: 'a' }, later(2))).toEqual(wrong);
			expect(await enter({ password: 'wrong', code, address: 'b' }, later(2))).toEqual(wrong);
			expect(await enter({ code: '000000', address: 'c' }, later(2))).toEqual(wrong);
			expect((await enter({ code: ` ${code.slice(0, 3)} ${code.slice(3)}` }, later(2))).now).toBe('in');
		});
		test('takes each code once, and none older than the last', async () => {
			const { secret } = await enrol();
			expect((await enter({ code: staffCode(secret, 0, now) })).now).toBe('wrong');
			const code = staffCode(secret, 0, later(1));
			expect((await enter({ code, address: 'a' }, later(1))).now).toBe('in');
			expect((await enter({ code, address: 'b' }, later(1))).now).toBe('wrong');
			expect((await enter({ code: staffCode(secret, -1, later(1)), address: 'c' }, later(1))).now).toBe(
				'wrong'
			);
		});
		test('takes one of three equal codes that are sent at once', async () => {
			const { secret } = await enrol();
			const code = staffCode(secret, 0, later(2));
			const tries = await Promise.all(Array.from({ length: 3 }, () => enter({ code }, later(2))));
			expect(tries.filter((t) => t.now === 'in')).toHaveLength(1);
		});
		test('takes codes of clocks that are half a minute off, no more', async () => {
			const { secret } = await enrol();
			expect((await enter({ code: staffCode(secret, -2, later(5)), address: 'a' }, later(5))).now).toBe(
				'wrong'
			);
			expect((await enter({ code: staffCode(secret, 2, later(5)), address: 'b' }, later(5))).now).toBe(
				'wrong'
			);
			expect((await enter({ code: staffCode(secret, -1, later(5)) }, later(5))).now).toBe('in');
			expect((await enter({ code: staffCode(secret, 1, later(5)) }, later(5))).now).toBe('in');
		});
		test('takes each recovery code once, however it is typed', async () => {
			const { recoveryCodes } = await enrol();
			const code = recoveryCodes[0]?.toUpperCase().replaceAll('-', ' ') ?? '';
			expect((await enter({ code })).now).toBe('in');
			expect((await enter({ code })).now).toBe('wrong');
			expect((await enter({ code: recoveryCodes[1] ?? '' })).now).toBe('in');
			const other = {
				username: 'wangwu',
				displayName: '王五',
				password,
				roles: ['handler'] as const,
				by,
				now,
			};
			await addStaff(db, { ...other, roles: [...other.roles] });
			expect((await enter({ username: 'wangwu', code: recoveryCodes[2] ?? '' })).now).toBe('enrolling');
		});
		test('writes sign-ins and failures to the record, and never what was typed', async () => {
			const { recoveryCodes } = await enrol();
			await enter({ code: recoveryCodes[0] ?? '' });
			await enter({ code: '000000', address: '198.51.100.7' });
			await enter({ username: 'hunter2-typed-here', address: '198.51.100.8' });
			const lines = await staffLog(db, { limit: 20 });
			expect(lines.map(({ action }) => action).sort()).toEqual([
				'account added',
				'second factor bound',
				'sign-in failed',
				'sign-in failed',
				'signed in',
				'signed in with recovery code',
			]);
			expect(JSON.stringify(lines)).not.toContain('hunter2');
			const own = await staffLog(db, { subject: id, actions: ['sign-in failed'], limit: 5 });
			expect(own).toMatchObject([{ staffId: null, address: '198.51.100.7' }]);
		});
	});
});
