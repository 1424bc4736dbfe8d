import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, goodApplication, send, track } from '../../fixtures/application.ts';
import { startPortal, type Portal } from '../../fixtures/portal.ts';
import { rawPost } from '../../fixtures/raw-request.ts';

let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

describe('bodies that are no form', () => {
	test.each([
		['JSON', '{"a":1}', { 'Content-Type': 'application/json' }],
		['plain text', 'hello', { 'Content-Type': 'text/plain' }],
		['no type', 'hello', { 'Content-Type': '' }],
		['a multipart form without boundary', 'x', { 'Content-Type': 'multipart/form-data' }],
		['an empty multipart form', '', { 'Content-Type': 'multipart/form-data; boundary=x' }],
		[
			'a cut multipart form',
			'--x\r\nContent-Disposition: form-data; name="a"',
			{ 'Content-Type': 'multipart/form-data; boundary=x' },
		],
		[
			'a part without a name',
			'--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--',
			{ 'Content-Type': 'multipart/form-data; boundary=x' },
		],
	])('%s is refused in words that a citizen can read', async (_, body, headers) => {
		for (const path of [check, send, track, '/request/reply-file/', '/staff/sign-in/?_action=signIn']) {
			const answer = await rawPost(portal, path, body, headers);
			expect(answer.status, path).toBe(400);
			expect(answer.body, path).toContain('提交的内容读不出来');
		}
	});

	test('a broken action name is refused', async () => {
		expect((await rawPost(portal, '/request/new/?_action=%25', 'a=1')).status).toBe(400);
	});
});

describe('hostile fields', () => {
	test('are not kept, not shown and break nothing', async () => {
		const form = new URLSearchParams({
			...goodApplication,
			['__proto__']: 'x',
			constructor: 'y',
			evil: 'KEPT-FIELD',
		});
		const answer = await rawPost(portal, check, form.toString());
		expect(answer.status).toBe(200);
		expect(answer.body).not.toContain('KEPT-FIELD');
		expect((await rawPost(portal, check, '__proto__=x')).status).toBe(400);
	});

	test('in great number break nothing', async () => {
		const many = Array.from({ length: 150_000 }, (_, i) => `f${i}=1`).join('&');
		const answer = await rawPost(portal, check, many);
		expect(answer.status).toBe(400);
		expect(answer.body).toContain('请填写姓名');
	});

	test('of invisible characters are not taken for an answer', async () => {
		const answer = await rawPost(
			portal,
			check,
			new URLSearchParams({ ...goodApplication, name: '\u200B\u3164' }).toString()
		);
		expect(answer.status).toBe(400);
		expect(answer.body).toContain('看不见的控制字符');
	});

	test.each(['', 'null', 'x'.repeat(2000), '\u0000'])('a token of %j opens nothing', async (token) => {
		const answer = await rawPost(portal, send, new URLSearchParams({ ...goodApplication, token }).toString());
		expect(answer.status).toBe(409);
	});
});
