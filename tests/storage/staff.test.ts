import { beforeEach, describe, expect, test } from 'vitest';
import { mostFailures } from '../../src/domain/staff/lock-out.ts';
import { changePassword } from '../../src/storage/own-password.ts';
import { endSession, endSessionOf, sessionsOf, staffOfSession } from '../../src/storage/sessions.ts';
import type { Typed } from '../../src/storage/sign-in.ts';
import {
	addStaff,
	disableAccount,
	enableAccount,
	listStaff,
	resetAccount,
	setRoles,
} from '../../src/storage/staff.ts';
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

	describe('a session', () => {
		test('ends after 30 idle minutes', async () => {
			const { session } = await enrol();
			expect(await staffOfSession(db, session, later(29))).toBeDefined();
			expect(await staffOfSession(db, session, later(58))).toBeDefined();
			expect(await staffOfSession(db, session, later(89))).toBeUndefined();
		});
		test('ends after twelve hours whatever is done', async () => {
			const { session } = await enrol();
			for (let minutes = 20; minutes <= 720; minutes += 20) await staffOfSession(db, session, later(minutes));
			expect(await staffOfSession(db, session, later(721))).toBeUndefined();
		});
		test('ends by signing out, or when its owner ends it from another; others cannot', async () => {
			const { session, recoveryCodes } = await enrol();
			await enter({ code: recoveryCodes[0] ?? '' });
			const [first, second] = await sessionsOf(db, id, now);
			expect(await endSessionOf(db, 'somebody else', first?.id ?? '')).toBe(false);
			expect(second?.address).toBe(address);
			for (const open of await sessionsOf(db, id, now)) await endSessionOf(db, id, open.id);
			expect(await staffOfSession(db, session, now)).toBeUndefined();
			const next = await enter({ code: recoveryCodes[1] ?? '' });
			const token = next.now === 'in' ? next.session : '';
			await endSession(db, token);
			expect(await staffOfSession(db, token, now)).toBeUndefined();
		});
		test('is not opened by a made-up token', async () => {
			expect(await staffOfSession(db, 'made-up', now)).toBeUndefined();
		});
	});

	describe('changing the own password', () => {
		const chosen = 'a quite different sentence';
		const change = async (session: string, old: string) => {
			const staff = await staffOfSession(db, session, now);
			if (!staff) throw new Error('not signed in');
			return changePassword(db, key, staff, { old, password: chosen, address, now });
		};
		test('asks for the old one and ends all other sessions', async () => {
			const { session, recoveryCodes } = await enrol();
			const other = await enter({ code: recoveryCodes[0] ?? '' });
			expect(await change(session, 'wrong')).toBe('wrong');
			expect(await change(session, password)).toBe('changed');
			expect(await staffOfSession(db, session, now)).toBeDefined();
			expect(await staffOfSession(db, other.now === 'in' ? other.session : '', now)).toBeUndefined();
			expect((await enter({ code: recoveryCodes[1] ?? '' })).now).toBe('wrong');
			expect((await enter({ code: recoveryCodes[1] ?? '', password: chosen })).now).toBe('in');
		});
		test('cannot serve to guess the old one', async () => {
			const { session } = await enrol();
			for (let i = 0; i < mostFailures; i += 1) expect(await change(session, 'wrong')).toBe('wrong');
			expect(await change(session, password)).toBe('waiting');
		});
	});

	describe('the administrator', () => {
		test('closes an account at once and opens it again', async () => {
			const { session, recoveryCodes } = await enrol();
			await disableAccount(db, { id, by, now });
			expect(await staffOfSession(db, session, now)).toBeUndefined();
			expect((await enter({ code: recoveryCodes[0] ?? '' })).now).toBe('wrong');
			await enableAccount(db, { id, by, now });
			expect(await staffOfSession(db, session, now)).toBeUndefined();
			expect((await enter({ code: recoveryCodes[0] ?? '' })).now).toBe('in');
		});
		test('gives other roles, which hold for open sessions too', async () => {
			const { session } = await enrol();
			await setRoles(db, { id, roles: ['head', 'reviewer'], by, now });
			expect((await staffOfSession(db, session, now))?.roles).toEqual(['reviewer', 'head']);
			await expect(setRoles(db, { id, roles: ['head', 'auditor'], by, now })).rejects.toThrow(
				/审计员不能兼任/
			);
			await expect(setRoles(db, { id, roles: [], by, now })).rejects.toThrow(/至少选择一个角色/);
		});
		test('resets an account: password, second factor, recovery codes and sessions are gone', async () => {
			const { session, secret, recoveryCodes } = await enrol();
			const fresh = 'handed over in an envelope';
			await resetAccount(db, { id, password: fresh, by, now });
			expect(await staffOfSession(db, session, now)).toBeUndefined();
			expect((await enter({ code: recoveryCodes[0] ?? '' })).now).toBe('wrong');
			expect((await enter({ password: fresh, code: staffCode(secret, 1, now) })).now).toBe('enrolling');
			expect(await listStaff(db)).toMatchObject([{ username: 'lihua', bound: false, disabled: false }]);
		});
		test('cannot change the own account, nor one that does not exist', async () => {
			const own = { id, by: { staffId: id, address }, now };
			await expect(disableAccount(db, own)).rejects.toThrow(/不能改动自己的账号/);
			await expect(disableAccount(db, { id: 'none', by, now })).rejects.toThrow(/没有这个账号/);
		});
		test('cannot add a name twice', async () => {
			const again = addStaff(db, { username: 'lihua', displayName: 'x', password, roles: ['head'], by, now });
			await expect(again).rejects.toThrow(/已存在/);
			expect(await staffLog(db, { limit: 9 })).toHaveLength(1);
		});
	});
});
