import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startPortal } from '../fixtures/portal.ts';
import { check, goodApplication } from '../fixtures/application.ts';
import { raw } from '../fixtures/raw-request.ts';
import { Visitor } from '../fixtures/visitor.ts';

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
		for (const path of ['/request/track/', '/staff/sign-in/', '/search/?q=1', '/nothing/']) {
			const { body } = await raw(behind, path, { headers: { Host: 'evil.example', ...proxied } });
			expect(body, path).not.toContain('evil.example');
		}
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
