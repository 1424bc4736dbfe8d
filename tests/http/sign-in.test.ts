import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	addStaffAccount,
	enrolled,
	secretOn,
	staffPassword,
	startPortal,
	type Portal,
} from '../fixtures/portal.ts';
import { staffCode } from '../fixtures/staff-code.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

const behindProxy = { TRUSTED_PROXIES: '127.0.0.1' };
let portal: Portal;

beforeAll(async () => {
	portal = await startPortal(behindProxy);
});
afterAll(() => portal.stop());

let lastAddress = 0;
/** An address that nobody has tried from yet. */
const freshAddress = () => `198.18.${Math.floor(++lastAddress / 250)}.${lastAddress % 250}`;

type Typed = { username: string; password?: string; code?: string };

function signIn(typed: Typed, from = freshAddress(), visitor = new Visitor(portal.url)) {
	const fields = { password: staffPassword, code: '', ...typed };
	return visitor.post('/staff/sign-in/?_action=signIn', fields, { 'X-Forwarded-For': `1.2.3.4, ${from}` });
}

const cookieOf = (response: Response, name: string) =>
	response.headers.getSetCookie().find((cookie) => cookie.startsWith(`gongkai_${name}=`)) ?? '';

describe('the first sign-in', () => {
	test('leads to binding a second factor; the desk stays closed until its code was typed', async () => {
		const username = addStaffAccount(portal);
		const visitor = new Visitor(portal.url);
		const first = await signIn({ username }, undefined, visitor);
		expect(first.response.headers.get('Location')).toContain('/staff/enrol/');
		expect(cookieOf(first.response, 'staff')).toBe('');
		expect((await visitor.get('/staff/')).status).toBe(303);
		const page = await visitor.get('/staff/enrol/');
		expect(page.html).toContain('<svg');
		const wrong = await visitor.post('/staff/enrol/?_action=bindSecondFactor', { code: '000000' });
		expect([wrong.status, textOf(wrong.html).includes('验证码不对')]).toEqual([400, true]);
		expect(secretOn(wrong.html)).toBe(secretOn(page.html));
		const code = staffCode(secretOn(page.html));
		const bound = await visitor.post('/staff/enrol/?_action=bindSecondFactor', { code });
		expect(textOf(bound.html)).toContain('恢复码只显示这一次');
		expect((await visitor.get('/staff/')).status).toBe(200);
		expect((await visitor.get('/staff/enrol/')).status).toBe(303);
	});

	test('cannot be skipped to the page for binding', async () => {
		const { status, response } = await new Visitor(portal.url).get('/staff/enrol/');
		expect([status, response.headers.get('Location')]).toEqual([303, '/staff/sign-in/']);
	});
});

describe('signing in', () => {
	test('takes password and code together, and each code once', async () => {
		const { username, secret } = await enrolled(portal);
		expect((await signIn({ username })).status).toBe(400);
		const code = staffCode(secret, 1);
		expect((await signIn({ username, code })).status).toBe(303);
		const replayed = await signIn({ username, code });
		expect(replayed.status).toBe(400);
		expect(cookieOf(replayed.response, 'staff')).toBe('');
	});

	test('takes a recovery code once', async () => {
		const { username, recoveryCodes } = await enrolled(portal);
		const [code = ''] = recoveryCodes;
		expect((await signIn({ username, code })).status).toBe(303);
		expect((await signIn({ username, code })).status).toBe(400);
	});
});

describe('after three failures', () => {
	test('the account waits, in words that state the rule, and a restart does not help', async () => {
		const own = await startPortal(behindProxy);
		const username = addStaffAccount(own);
		const attempt = (url: string, password: string, from: string) =>
			new Visitor(url).post(
				'/staff/sign-in/?_action=signIn',
				{ username, password },
				{ 'X-Forwarded-For': from }
			);
		for (let i = 0; i < 3; i += 1) await attempt(own.url, 'wrong', `203.0.113.${i}`);
		await own.stop();
		const again = await startPortal({ ...behindProxy, DATA_DIR: own.dataDir });
		const answer = await attempt(again.url, staffPassword, '203.0.113.9');
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain(
			'同一账号或者同一网络地址在10分钟内失败3次的，自第3次失败起10分钟内不能登录'
		);
		await again.stop();
	});

	test('the address waits for every name, and cannot pretend to be another', async () => {
		const from = freshAddress();
		const { username, secret } = await enrolled(portal);
		for (let i = 0; i < 3; i += 1) expect((await signIn({ username: `x${i}` }, from)).status).toBe(400);
		const locked = await new Visitor(portal.url).post(
			'/staff/sign-in/?_action=signIn',
			{ username, password: staffPassword, code: staffCode(secret, 1) },
			{ 'X-Forwarded-For': `9.9.9.9, ${from}` }
		);
		expect(textOf(locked.html)).toContain('登录失败次数过多');
	});

	test('of strangers, the owner works on, and gets in again from the same browser', async () => {
		const { visitor, username, secret } = await enrolled(portal);
		for (let i = 0; i < 4; i += 1) await signIn({ username, password: 'wrong' });
		expect((await visitor.get('/staff/')).status).toBe(200);
		await visitor.post('/staff/account/?_action=signOut', {});
		const code = staffCode(secret, 1);
		expect(textOf((await signIn({ username, code })).html)).toContain('登录失败次数过多');
		expect((await signIn({ username, code }, undefined, visitor)).status).toBe(303);
	});
});

describe('a desk with a list of addresses', () => {
	test('is not there for others, and its actions run on no other page', async () => {
		const own = await startPortal({ ...behindProxy, DESK_ADDRESSES: '192.0.2.0/24' });
		const ask = async (path: string, from: string) =>
			(await fetch(own.url + path, { headers: { 'X-Forwarded-For': from }, redirect: 'manual' })).status;
		expect(await ask('/staff/sign-in/', '198.51.100.7')).toBe(404);
		expect(await ask('/staff/handbook/', '198.51.100.7')).toBe(200);
		expect(await ask('/staff/sign-in/', '192.0.2.7')).toBe(200);
		const username = addStaffAccount(own);
		const outside = new Visitor(own.url);
		for (const page of ['/staff/sign-in/', '/search/', '/request/track/', '/view/']) {
			const answer = await outside.post(
				`${page}?_action=signIn`,
				{ username, password: staffPassword },
				{ 'X-Forwarded-For': '198.51.100.7' }
			);
			expect(answer.response.headers.getSetCookie().join(), page).not.toContain('gongkai_');
		}
		await own.stop();
	});
});
