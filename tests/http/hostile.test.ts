import { cpSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, goodApplication, send, submit, track } from '../fixtures/application.ts';
import {
	addStaffAccount,
	newDataDir,
	runScript,
	staffAccount,
	startPortal,
	type Portal,
} from '../fixtures/portal.ts';
import { siteBuild } from '../fixtures/build-site.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

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

describe('starting', () => {
	const start = (settings: Record<string, string>) =>
		runScript('serve', [], { BUILD_DIR: siteBuild, DATA_DIR: newDataDir(), PORT: '0', ...settings });

	test.each([
		['PORT', { PORT: 'abc' }, '应为 0 至 65535 的整数'],
		['PORT', { PORT: '0x10' }, '应为 0 至 65535 的整数'],
		['BASE_PATH', { BASE_PATH: '/../x' }, '应以 / 开头'],
		['BASE_PATH', { BASE_PATH: '/_astro' }, '应以 / 开头'],
		['SITE_URL', { SITE_URL: 'https://a.example/path' }, '不写路径'],
		['MASTER_KEY', { MASTER_KEY: 'short' }, '64位十六进制数'],
		['another base than that of the build', { BASE_PATH: '/zw' }, '请重新运行 npm run build'],
		['no build', { BUILD_DIR: '.test-build/nothing' }, '请先运行 npm run build'],
		['no content', { CONTENT_DIR: '/nonexistent' }, '网站不能启动'],
	])('with a wrong %s is refused in Chinese, without a stack trace', (_, settings, message) => {
		const { status, stderr } = start(settings);
		expect(status).toBe(2);
		expect(stderr).toContain(message);
		expect(stderr).not.toMatch(/^\s+at /m);
	});

	test('with a lost key is refused once there are requests', async () => {
		const own = await startPortal();
		await submit(own);
		await own.stop();
		rmSync(join(own.dataDir, 'master.key'));
		const { status, stderr } = start({ DATA_DIR: own.dataDir });
		expect(status).toBe(2);
		expect(stderr).toContain('请从备份恢复密钥文件');
	});
});

describe('while the clerk edits the calendar', () => {
	test('a half-saved file changes no date and closes no page', async () => {
		const content = mkdtempSync(join(tmpdir(), 'gongkai-content-'));
		cpSync('content', content, { recursive: true });
		const own = await startPortal({ CONTENT_DIR: content });
		addStaffAccount(own.dataDir);
		const { number, code } = await submit(own);
		const staff = new Visitor(own.url);
		const { username, password } = staffAccount;
		await staff.post('/staff/sign-in/?_action=signIn', { username, password });
		await staff.post(`/staff/requests/${number}/?_action=confirmReceipt`, { version: '1' });
		const due = async () =>
			/答复期限： (\S+日)/.exec(textOf((await new Visitor(own.url).post(track, { number, code })).html))?.[1];
		const before = await due();
		expect(before).toBeDefined();
		writeFileSync(join(content, 'calendar/2026.yaml'), 'year: 2026\nsour');
		expect(await due()).toBe(before);
		expect((await staff.get('/staff/')).status).toBe(200);
		expect(own.log.some((line) => line.includes('2026.yaml') && line.startsWith('{'))).toBe(true);
		await own.stop();
	});
});

describe('stopping', () => {
	test('does not wait for connections that never asked for anything', async () => {
		const own = await startPortal();
		const { hostname, port } = new URL(own.url);
		const silent = connect(Number(port), hostname);
		const half = connect(Number(port), hostname, () => half.write('GET /heal'));
		await new Promise((resolve) => setTimeout(resolve, 200));
		const begun = performance.now();
		expect(await own.stop()).toBe(0);
		expect(performance.now() - begun).toBeLessThan(5000);
		silent.destroy();
		half.destroy();
	});
});
