import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { submit } from '../../fixtures/application.ts';
import { enrolled, signedIn, staffPassword, startPortal, type Portal } from '../../fixtures/portal.ts';
import { staffCode } from '../../fixtures/staff-code.ts';
import { hiddenFields, Visitor } from '../../fixtures/visitor.ts';

let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

type Typed = { username: string; password?: string; code?: string };

function signIn(typed: Typed, visitor = new Visitor(portal.url)) {
	const fields = { password: staffPassword, code: '', ...typed };
	return visitor.post('/staff/sign-in/?_action=signIn', fields);
}

/** Somebody who has stolen all cookies of a visitor. */
function thiefOf(visitor: Visitor): Visitor {
	const thief = new Visitor(portal.url);
	for (const { name, value } of visitor.cookies()) thief.setCookie(name, value);
	return thief;
}

const cookieOf = (response: Response, name: string) =>
	response.headers.getSetCookie().find((cookie) => cookie.startsWith(`gongkai_${name}=`)) ?? '';

describe('sessions', () => {
	test('a sign-in does not take over a session that was brought along', async () => {
		const { username, secret } = await enrolled(portal);
		const victim = new Visitor(portal.url);
		victim.setCookie('gongkai_staff', 'chosen-by-the-attacker');
		await signIn({ username, code: staffCode(secret, 1) }, victim);
		const token = victim.cookies().find(({ name }) => name === 'gongkai_staff')?.value;
		expect(token).toMatch(/^[\w-]{43}$/);
		const attacker = new Visitor(portal.url);
		attacker.setCookie('gongkai_staff', 'chosen-by-the-attacker');
		expect((await attacker.get('/staff/')).status).toBe(303);
	});

	test('a sign-in ends the session that the browser had before', async () => {
		const { visitor, username, secret } = await enrolled(portal);
		const before = thiefOf(visitor);
		await signIn({ username, code: staffCode(secret, 1) }, visitor);
		expect((await before.get('/staff/')).status).toBe(303);
		expect((await visitor.get('/staff/')).status).toBe(200);
	});

	test('keep their cookies out of reach of scripts and other sites', async () => {
		const { username, secret } = await enrolled(portal);
		const { response } = await signIn({ username, code: staffCode(secret, 1) });
		for (const cookie of [cookieOf(response, 'staff'), cookieOf(response, 'browser')]) {
			expect(cookie).toMatch(/HttpOnly/i);
			expect(cookie).toMatch(/SameSite=Strict/i);
			expect(cookie).toContain('Path=/staff/');
		}
	});

	test('nobody can end the session of somebody else', async () => {
		const [one, other] = [await enrolled(portal), await enrolled(portal)];
		await signIn({ username: one.username, code: staffCode(one.secret, 1) });
		const stolen = hiddenFields((await one.visitor.get('/staff/account/')).html, 'endSession');
		expect((await other.visitor.post('/staff/account/?_action=endSession', stolen)).status).toBe(400);
	});

	test('signing out ends the session on the server', async () => {
		const { visitor } = await enrolled(portal);
		const kept = thiefOf(visitor);
		expect((await visitor.post('/staff/account/?_action=signOut', {})).status).toBe(303);
		expect((await kept.get('/staff/')).status).toBe(303);
	});

	test('a token that was made up, cut or repeated opens nothing', async () => {
		const { visitor } = await enrolled(portal);
		const token = visitor.cookies().find(({ name }) => name === 'gongkai_staff')?.value ?? '';
		for (const forged of [
			token.slice(1),
			`${token}x`,
			token.toLowerCase(),
			'',
			'null',
			'../',
			"' or 1=1 --",
		]) {
			const attacker = new Visitor(portal.url);
			attacker.setCookie('gongkai_staff', forged);
			expect((await attacker.get('/staff/')).status, forged).toBe(303);
		}
		expect((await visitor.get('/staff/')).status).toBe(200);
	});

	test('a password that was changed ends the sessions of everybody else who knew it', async () => {
		const { visitor } = await enrolled(portal);
		const { username, secret, visitor: owner } = await enrolled(portal);
		const thief = new Visitor(portal.url);
		await signIn({ username, code: staffCode(secret, 1) }, thief);
		expect((await thief.get('/staff/')).status).toBe(200);
		const password = 'a quite different one';
		const form = { oldPassword: staffPassword, newPassword: password, newPasswordAgain: password };
		await owner.post('/staff/account/?_action=changePassword', form);
		expect([(await thief.get('/staff/')).status, (await owner.get('/staff/')).status]).toEqual([303, 200]);
		expect((await visitor.get('/staff/')).status).toBe(200);
	});
});

describe('an open session, when the administrator', () => {
	/** A handler at the page of a case, and how the administrator changes that account. */
	async function watched() {
		const { number } = await submit(portal);
		const { visitor, username } = await enrolled(portal, { roles: ['handler'] });
		const administrator = await signedIn(portal, { roles: ['administrator'] });
		const { html } = await administrator.get('/staff/accounts/');
		const account = new RegExp(`accounts/([0-9a-f-]{36})/">${username}<`).exec(html)?.[1] ?? '';
		const change = (action: string, fields: Record<string, string> = {}) =>
			administrator.post(`/staff/accounts/${account}/?_action=${action}`, { account, ...fields });
		const step = () =>
			visitor.post(`/staff/requests/${number}/?_action=takeStep`, { version: '1', step: 'receiptConfirmed' });
		return { visitor, change, step };
	}

	test('takes the role away, has no right that the account does not have any more', async () => {
		const { change, step, visitor } = await watched();
		await change('changeRoles', { 'role-auditor': 'yes' });
		expect([401, 403]).toContain((await step()).status);
		expect((await visitor.get('/staff/accounts/')).status).not.toBe(200);
	});

	test.each([
		['closes the account', 'switchAccount', { open: 'no' }],
		['resets the account', 'resetAccount', {}],
	])('%s, is over at once', async (_, action, fields) => {
		const { change, step, visitor } = await watched();
		await change(action, fields);
		expect((await step()).status).toBe(401);
		expect((await visitor.get('/staff/')).status).toBe(303);
	});
});
