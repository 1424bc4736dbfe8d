import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaffAccount, signedIn, staffAccount, startPortal, type Portal } from '../fixtures/portal.ts';
import { pdf, submit } from '../fixtures/application.ts';
import { hiddenFields, textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
	addStaffAccount(portal.dataDir);
});
afterAll(() => portal.stop());

describe('the desk', () => {
	test('is closed to everyone who is not signed in', async () => {
		const { number } = await submit(portal);
		const stranger = new Visitor(portal.url);
		for (const path of [
			'/staff/',
			`/staff/requests/${number}/`,
			`/%73taff/`,
			`/staff/requests/${number}/files/file-00000000-0000-0000-0000-000000000000/`,
		]) {
			const answer = await stranger.get(path);
			expect([303, 404]).toContain(answer.status);
			expect(answer.html).not.toContain('张三');
		}
	});

	test('its steps cannot be taken from a public page', async () => {
		const { number } = await submit(portal);
		const stranger = new Visitor(portal.url);
		for (const page of [`/staff/requests/${number}/`, '/request/track/', '/search/']) {
			const answer = await stranger.post(`${page}?_action=confirmReceipt`, { version: '1' });
			expect(answer.html).not.toContain('张三');
		}
		const staff = await signedIn(portal);
		expect(textOf((await staff.get(`/staff/requests/${number}/`)).html)).toContain('已提交，待确认');
	});

	test('refuses a forged step and names the article', async () => {
		const { number } = await submit(portal);
		const staff = await signedIn(portal);
		const page = `/staff/requests/${number}/`;
		const forged = await staff.post(`${page}?_action=deliver`, { version: '1', files: pdf() });
		expect(forged.status).toBe(400);
		expect(textOf(forged.html)).toContain('条例第三十六条');
		const unknown = await staff.post(`${page}?_action=decide`, { version: '1', outcome: 'XX', reasons: 'x' });
		expect(unknown.status).toBe(400);
	});

	test('tells the second of two people that the first was quicker, and keeps what was typed', async () => {
		const { number } = await submit(portal);
		const staff = await signedIn(portal);
		const page = `/staff/requests/${number}/`;
		const fields = hiddenFields((await staff.get(page)).html, 'confirmReceipt');
		expect((await staff.post(`${page}?_action=confirmReceipt`, fields)).status).toBe(303);
		const second = await staff.post(`${page}?_action=decide`, {
			...fields,
			outcome: 'G2',
			reasons: '写了很久的理由',
		});
		expect(second.status).toBe(400);
		expect(textOf(second.html)).toContain('又有了新的办理记录');
		expect(second.html).toContain('写了很久的理由');
	});

	test('gives back what was typed when the session ended meanwhile, and takes no step', async () => {
		const { number } = await submit(portal);
		const page = `/staff/requests/${number}/`;
		await (await signedIn(portal)).post(`${page}?_action=confirmReceipt`, { version: '1' });
		const ended = await new Visitor(portal.url).post(`${page}?_action=decide`, {
			version: '2',
			outcome: 'G2',
			reasons: '写了半小时的理由',
		});
		expect(ended.status).toBe(401);
		expect(ended.html).toContain('写了半小时的理由');
		expect(ended.html).not.toContain('张三');
		expect(textOf((await (await signedIn(portal)).get(page)).html)).toContain('办理中');
	});

	test('a reply needs its file', async () => {
		const { number } = await submit(portal);
		const staff = await signedIn(portal);
		const page = `/staff/requests/${number}/`;
		await staff.post(`${page}?_action=confirmReceipt`, { version: '1' });
		const empty = await staff.post(`${page}?_action=decide`, { version: '2', outcome: '', reasons: '' });
		expect(textOf(empty.html)).toContain('请选择办理结果');
		await staff.post(`${page}?_action=decide`, { version: '2', outcome: 'G2', reasons: '予以公开' });
		const without = await staff.post(`${page}?_action=deliver`, { version: '3' });
		expect(textOf(without.html)).toContain('请选择答复书文件');
	});

	test('a number that does not exist is not found', async () => {
		expect((await (await signedIn(portal)).get('/staff/requests/2020-0001/')).status).toBe(404);
	});

	test('signing out ends the session on the server', async () => {
		const staff = await signedIn(portal);
		expect((await staff.get('/staff/')).status).toBe(200);
		expect((await staff.post('/staff/?_action=signOut', {})).status).toBe(303);
		expect((await staff.get('/staff/')).status).toBe(303);
	});

	test('a wrong password says no more than that', async () => {
		const answer = await new Visitor(portal.url).post('/staff/sign-in/?_action=signIn', {
			username: 'nobody',
			password: 'x',
		});
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain('账号或密码不对');
	});

	test('the session cookie is out of reach of scripts and other sites', async () => {
		const { username, password } = staffAccount;
		const { response } = await new Visitor(portal.url).post('/staff/sign-in/?_action=signIn', {
			username,
			password,
		});
		const [cookie] = response.headers.getSetCookie();
		expect(cookie).toMatch(/HttpOnly/i);
		expect(cookie).toMatch(/SameSite=Strict/i);
		expect(cookie).toContain('Path=/staff/');
	});
});
