import { cpSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, submit } from '../fixtures/application.ts';
import { siteBuild } from '../fixtures/build-site.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { raw } from '../fixtures/raw-request.ts';

let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

describe('the server stays up', () => {
	test.each(['bytes=9-5', 'bytes=-5', 'bytes=0-1,4-5', 'bytes=999999999-', 'nonsense'])(
		'and gives whole files when asked for the range %s',
		async (range) => {
			const answer = await raw(portal, '/', { headers: { Range: range } });
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
