import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { check, goodApplication } from '../fixtures/application.ts';
import { Visitor } from '../fixtures/visitor.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

const ask = (path: string, init: RequestInit = {}) =>
	fetch(portal.url + path, { redirect: 'manual', ...init });

describe('forms of other sites', () => {
	test.each([{}, { Origin: 'https://evil.example' }, { Origin: 'null' }, { Origin: 'not an address' }])(
		'are refused in words that a citizen can read: %o',
		async (headers) => {
			const response = await ask(check, {
				method: 'POST',
				body: new URLSearchParams(goodApplication),
				headers,
			});
			expect(response.status).toBe(403);
			expect(await response.text()).toContain('只接受从自己的页面提交的内容');
		}
	);
});

describe('bodies', () => {
	const post = (headers: Record<string, string>, path = '/request/new/?_action=checkApplication') =>
		new Promise<number>((resolve, reject) => {
			const request = httpRequest(portal.url + path, { method: 'POST', headers }, (response) => {
				response.resume();
				resolve(response.statusCode ?? 0);
			});
			request.on('error', reject);
			request.write('x');
		});

	test('of 1 GB are refused before they are read', async () => {
		expect(await post({ 'Content-Length': String(1024 ** 3) })).toBe(413);
		expect((await ask('/health')).status).toBe(200);
	});
	test('of 1 GB are refused in words that say what to do', async () => {
		const { port, hostname } = new URL(portal.url);
		const answer = await new Promise<string>((resolve) => {
			let text = '';
			const socket = connect(Number(port), hostname, () => {
				socket.write(
					`POST /request/new/ HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 1073741824\r\n\r\n`
				);
				const more = setInterval(() => socket.write('x'.repeat(65_536)), 1);
				socket.on('close', () => {
					clearInterval(more);
					resolve(text);
				});
			});
			socket.on('data', (data) => (text += data.toString()));
			socket.on('error', () => undefined);
		});
		expect(answer).toContain('413');
		expect(answer).toContain('提交的内容太大');
	});
	test('without a length are refused', async () => {
		expect(await post({ 'Transfer-Encoding': 'chunked' })).toBe(411);
	});
	test('of other forms may be 64 KB', async () => {
		expect(await post({ 'Content-Length': '70000' }, '/request/track/?_action=trackRequest')).toBe(413);
	});
});

describe('behind a proxy that ends TLS', () => {
	test('forms work when SITE_URL names the public host, and strangers stay out', async () => {
		const { buildSite } = await import('../fixtures/build-site.ts');
		const settings = { BUILD_DIR: '.test-build/tls', SITE_URL: 'https://www.hechuan.example' };
		buildSite(settings);
		const behind = await startPortal(settings);
		const proxied = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'www.hechuan.example' };
		const visitor = new Visitor(behind.url);
		const good = await visitor.post(check, goodApplication, {
			...proxied,
			Origin: 'https://www.hechuan.example',
		});
		expect(good.status).toBe(200);
		expect(good.html).toContain('核对申请内容');
		expect(good.response.headers.get('Strict-Transport-Security')).toContain('max-age');
		const bad = await visitor.post(check, goodApplication, { ...proxied, Origin: 'https://evil.example' });
		expect(bad.status).toBe(403);
		await behind.stop();
	}, 90_000);
});

describe('stopping', () => {
	test('finishes what was accepted, then ends with 0', async () => {
		const own = await startPortal();
		const { port, hostname } = new URL(own.url);
		const body = new URLSearchParams(goodApplication).toString();
		const answer = new Promise<string>((resolve) => {
			let text = '';
			const socket = connect(Number(port), hostname, () => {
				socket.write(
					`POST ${check} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: http://${hostname}:${port}\r\n` +
						`Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body.slice(0, 20)}`
				);
			});
			socket.on('data', (data) => (text += data.toString()));
			socket.on('close', () => resolve(text));
			setTimeout(() => socket.write(body.slice(20)), 600);
		});
		await new Promise((resolve) => setTimeout(resolve, 200));
		const code = await own.stop();
		expect(await answer).toMatch(/^HTTP\/1\.1 200/);
		expect(code).toBe(0);
	});
});
