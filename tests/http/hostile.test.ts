import { cpSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, goodApplication, send, submit, track } from '../fixtures/application.ts';
import { siteBuild } from '../fixtures/build-site.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';

let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

/** Sends a request as it is written, without the tidying that fetch does. */
function raw(
	path: string,
	options: { method?: string; headers?: Record<string, string>; body?: string } = {}
) {
	return new Promise<{ status: number; location: string; body: string }>((resolve, reject) => {
		const { hostname, port } = new URL(portal.url);
		const { method = 'GET', headers, body } = options;
		const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
			let text = '';
			response.on('data', (data: Buffer) => (text += data.toString()));
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', body: text })
			);
		});
		request.on('error', reject);
		request.end(body);
	});
}

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
	raw(path, {
		method: 'POST',
		body,
		headers: {
			Origin: portal.url,
			'Content-Type': 'application/x-www-form-urlencoded',
			'Content-Length': String(Buffer.byteLength(body)),
			...headers,
		},
	});

describe('the server stays up', () => {
	test.each(['bytes=9-5', 'bytes=-5', 'bytes=0-1,4-5', 'bytes=999999999-', 'nonsense'])(
		'and gives whole files when asked for the range %s',
		async (range) => {
			const answer = await raw('/', { headers: { Range: range } });
			expect(answer.status).toBe(200);
			expect(answer.body).toContain('</html>');
		}
	);

	test('and keeps no file open for readers who left', async () => {
		const { hostname, port } = new URL(portal.url);
		for (let i = 0; i < 60; i += 1) {
			await new Promise<void>((resolve) => {
				const socket = connect(Number(port), hostname, () => {
					socket.write(`GET /search/index.json HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
				});
				socket.once('data', () => socket.destroy());
				socket.once('close', () => resolve());
			});
		}
		await new Promise((resolve) => setTimeout(resolve, 500));
		const descriptors = `/proc/${portal.process.pid}/fd`;
		const open = readdirSync(descriptors).filter((fd) => {
			try {
				return readlinkSync(join(descriptors, fd)).endsWith('index.json');
			} catch {
				return false;
			}
		});
		expect(open.length).toBeLessThan(3);
	});

	test('and answers when a file of the site is gone', async () => {
		const own = mkdtempSync('.test-build/gone-');
		cpSync(siteBuild, own, { recursive: true, verbatimSymlinks: true });
		const damaged = await startPortal({ BUILD_DIR: own });
		rmSync(join(own, 'current/client/contact/index.html'));
		await fetch(`${damaged.url}/contact/`).catch(() => undefined);
		expect((await fetch(`${damaged.url}/health`)).status).toBe(200);
		await damaged.stop();
	});
});

describe('disguised addresses', () => {
	test.each([
		'/%5factions/signIn/',
		'/%5Fimage/?href=/favicon.svg&f=png',
		'/%5fserver-islands/X/',
		'//_actions/signIn/',
		'/%73taff/',
		'/%2573taff/',
		'//evil.example/foo',
		'/\\evil.example/x',
		'/a//b',
	])('%s is not found', async (path) => {
		const answer = await raw(path);
		expect(answer.status).toBe(404);
		expect(answer.location).toBe('');
		expect(answer.body).toContain('没有找到这个页面');
	});

	test.each(['u@127.0.0.1', 'a b', 'x/y'])('a host of %j is refused', async (host) => {
		expect((await raw('/request/new/', { headers: { Host: host } })).status).toBe(400);
	});
});

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
			const answer = await post(path, body, headers);
			expect(answer.status, path).toBe(400);
			expect(answer.body, path).toContain('提交的内容读不出来');
		}
	});

	test('a broken action name is refused', async () => {
		expect((await post('/request/new/?_action=%25', 'a=1')).status).toBe(400);
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
		const answer = await post(check, form.toString());
		expect(answer.status).toBe(200);
		expect(answer.body).not.toContain('KEPT-FIELD');
		expect((await post(check, '__proto__=x')).status).toBe(400);
	});

	test('in great number break nothing', async () => {
		const many = Array.from({ length: 150_000 }, (_, i) => `f${i}=1`).join('&');
		const answer = await post(check, many);
		expect(answer.status).toBe(400);
		expect(answer.body).toContain('请填写姓名');
	});

	test('of invisible characters are not taken for an answer', async () => {
		const answer = await post(
			check,
			new URLSearchParams({ ...goodApplication, name: '\u200B\u3164' }).toString()
		);
		expect(answer.status).toBe(400);
		expect(answer.body).toContain('看不见的控制字符');
	});

	test.each(['', 'null', 'x'.repeat(2000), '\u0000'])('a token of %j opens nothing', async (token) => {
		const answer = await post(send, new URLSearchParams({ ...goodApplication, token }).toString());
		expect(answer.status).toBe(409);
	});
});

test('more uploads at once than fit into memory are asked to come again, and small forms go on', async () => {
	const own = await startPortal();
	const { hostname, port, host, origin } = new URL(own.url);
	const head =
		`POST ${check} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n` +
		'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n';
	const begin = () =>
		new Promise<ReturnType<typeof connect>>((resolve) => {
			const socket = connect(Number(port), hostname, () => socket.write(head, () => resolve(socket)));
			socket.on('error', () => undefined);
		});
	const sockets = await Promise.all(Array.from({ length: 6 }, begin));
	await new Promise((resolve) => setTimeout(resolve, 200));
	const seventh = await begin();
	const answer = await new Promise<string>((resolve) =>
		seventh.once('data', (data) => resolve(data.toString()))
	);
	expect(answer).toMatch(/^HTTP\/1\.1 503/);
	expect((await submit(own)).number).toMatch(/-0001$/);
	for (const socket of [...sockets, seventh]) socket.destroy();
	await new Promise((resolve) => setTimeout(resolve, 200));
	const again = await begin();
	const silent = await Promise.race([
		new Promise((resolve) => again.once('data', resolve)),
		new Promise((resolve) => setTimeout(resolve, 500, 'accepted')),
	]);
	expect(silent).toBe('accepted');
	again.destroy();
	await own.stop();
});
