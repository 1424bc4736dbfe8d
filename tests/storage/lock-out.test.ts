import { beforeEach, describe, expect, test } from 'vitest';
import { mostFailures } from '../../src/domain/staff/lock-out.ts';
import { forgetExpired } from '../../src/storage/housekeeping.ts';
import { staffOfSession } from '../../src/storage/sessions.ts';
import type { Typed } from '../../src/storage/sign-in.ts';
import type { Database } from '../../src/storage/tables.ts';
import { enrolDesk, enterDesk, later, newDesk, now } from '../fixtures/desk-account.ts';
import { staffCode } from '../fixtures/staff-code.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('lock-out on $name', ({ open }) => {
	let db: Database;

	beforeEach(async () => {
		({ db } = await newDesk(open));
	});

	const enter = (typed: Partial<Typed> = {}, at = now) => enterDesk(db, typed, at);
	const enrol = () => enrolDesk(db);

	describe('after three failures within ten minutes', () => {
		const fail = (typed: Partial<Typed> = {}, at = now) => enter({ password: 'wrong', ...typed }, at);

		test('an account must wait ten minutes, from wherever, known name or not, even when all is right', async () => {
			for (const username of ['lihua', 'nobody']) {
				for (let i = 0; i < mostFailures; i += 1)
					expect((await fail({ username, address: `${username}${i}` }, later(i))).now).toBe('wrong');
				expect((await enter({ username, address: 'other' }, later(2))).now).toBe('waiting');
				expect((await enter({ username, address: 'other' }, later(11.9))).now).toBe('waiting');
			}
			expect((await enter({ address: 'other' }, later(12))).now).toBe('enrolling');
		});
		test('an address must wait, whatever names it tries; IPv6 by its /64', async () => {
			for (let i = 0; i < mostFailures; i += 1) await fail({ username: `x${i}`, address: `2001:db8::${i}` });
			expect((await enter({ address: '2001:db8::ffff' })).now).toBe('waiting');
			expect((await enter({ address: '2001:db8:0:1::1' })).now).toBe('enrolling');
		});
		test('twenty tries at once get exactly three looked at', async () => {
			const tries = await Promise.all(Array.from({ length: 20 }, () => fail()));
			expect(tries.filter((t) => t.now === 'wrong')).toHaveLength(mostFailures);
			expect(tries.filter((t) => t.now === 'waiting')).toHaveLength(20 - mostFailures);
			const across = await Promise.all(
				Array.from({ length: 20 }, (_, i) => fail({ username: 'wangwu', address: `203.0.113.${i}` }))
			);
			expect(across.filter((t) => t.now === 'wrong')).toHaveLength(mostFailures);
		});
		test('tries that were refused do not make the wait longer', async () => {
			for (let i = 0; i < mostFailures; i += 1) await fail();
			for (let minutes = 1; minutes < 10; minutes += 1)
				expect((await fail({}, later(minutes))).now).toBe('waiting');
			expect((await enter({}, later(10))).now).toBe('enrolling');
		});
		test('of strangers, the owner still gets in from a browser where the account has signed in, and stays in', async () => {
			const { browser, session, recoveryCodes } = await enrol();
			for (let i = 0; i < mostFailures; i += 1) await fail({ address: `203.0.113.${i}` });
			expect((await enter({ code: recoveryCodes[0] ?? '' })).now).toBe('waiting');
			expect(await staffOfSession(db, session, now)).toBeDefined();
			expect((await enter({ code: recoveryCodes[0] ?? '', browser })).now).toBe('in');
		});
		test('such a browser has three tries of its own, for its account only, and no made-up one has', async () => {
			const { browser } = await enrol();
			for (let i = 0; i < mostFailures; i += 1) expect((await fail({ browser })).now).toBe('wrong');
			expect((await fail({ browser })).now).toBe('waiting');
			for (let i = 0; i < mostFailures; i += 1)
				await fail({ username: 'wangwu', browser: `made-up${i}.00`, address: `203.0.113.${i}` });
			expect((await fail({ username: 'wangwu', browser })).now).toBe('waiting');
		});
		test('a success forgives the failures of that account from there, not those of other accounts', async () => {
			const { secret } = await enrol();
			await fail();
			await fail({ username: 'nobody' });
			expect((await enter({ code: staffCode(secret, 0, later(1)) }, later(1))).now).toBe('in');
			expect((await fail({}, later(1))).now).toBe('wrong');
			expect((await fail({}, later(1))).now).toBe('wrong');
			expect((await fail({}, later(1))).now).toBe('waiting');
		});
	});

	test('failed sign-ins that count no longer are deleted by the housekeeping', async () => {
		await enter({ password: 'wrong' });
		await forgetExpired(db, later(20));
		expect(await db.selectFrom('sign_in_failures').selectAll().execute()).toHaveLength(1);
		await forgetExpired(db, later(21));
		expect(await db.selectFrom('sign_in_failures').selectAll().execute()).toEqual([]);
	});
});
