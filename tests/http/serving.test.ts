import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../src/attachments/docx.ts';
import { zipEntries } from '../../src/attachments/zip-entries.ts';
import { securityHeaders } from '../../src/http/security-headers.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

const ask = (path: string, init: RequestInit = {}) =>
	fetch(portal.url + path, { redirect: 'manual', ...init });

describe('every kind of answer carries the same security headers', () => {
	const kinds: [string, string, RequestInit?][] = [
		['a page', '/'],
		['a document', '/documents/2026/00003-work-plan/'],
		['a live page', '/request/new/'],
		['the search', '/search/?q=%E4%BD%8E%E4%BF%9D'],
		['a staff page', '/staff/'],
		['the sign-in page', '/staff/sign-in/'],
		['health', '/health'],
		['an attachment', '/files/disclosures/2026/files/2026-work-plan.xlsx'],
		['the search index', '/search/index.json'],
		['a page that is not there', '/nope/'],
		['a redirect', '/disclosure'],
		['a method that is not allowed', '/', { method: 'DELETE' }],
		[
			'a form from another site',
			'/request/track/?_action=trackRequest',
			{
				method: 'POST',
				body: new URLSearchParams({ number: '1' }),
				headers: { Origin: 'https://evil.example' },
			},
		],
		[
			'a form with faults',
			'/request/track/?_action=trackRequest',
			{ method: 'POST', body: new URLSearchParams({ number: '1' }) },
		],
		[
			'a door of the framework that is closed',
			'/_actions/trackRequest/',
			{ method: 'POST', body: new URLSearchParams({}) },
		],
		['a bad escape', '/%zz/'],
		['a climb out of the folder', '/..%2f..%2fpackage.json'],
	];
	test.each(kinds)('%s', async (_, path, init) => {
		const response = await ask(path, init);
		for (const [name, value] of Object.entries(securityHeaders))
			expect(response.headers.get(name), name).toBe(value);
		expect(response.status).toBeLessThan(500);
	});
	test('a request that cannot be parsed', async () => {
		const { port, hostname } = new URL(portal.url);
		const answer = await new Promise<string>((resolve) => {
			let text = '';
			const socket = connect(Number(port), hostname, () => socket.write('NONSENSE\r\n\r\n'));
			socket.on('data', (data) => (text += data.toString()));
			socket.on('close', () => resolve(text));
		});
		expect(answer).toMatch(/^HTTP\/1\.1 400/);
		for (const [name, value] of Object.entries(securityHeaders))
			expect(answer).toContain(`${name}: ${value}`);
	});
	test('and the policy allows no inline script or style', () => {
		expect(securityHeaders['Content-Security-Policy']).not.toContain('unsafe');
	});
});

describe('serving', () => {
	test('pages are compressed and asked for again, hashed assets are kept', async () => {
		const page = await ask('/', { headers: { 'Accept-Encoding': 'br' } });
		expect(page.headers.get('Content-Encoding')).toBe('br');
		expect(page.headers.get('Cache-Control')).toBe('no-cache');
		const again = await ask('/', {
			headers: { 'Accept-Encoding': 'br', 'If-None-Match': page.headers.get('ETag') ?? '' },
		});
		expect(again.status).toBe(304);
		const css = /href="([^"]+\.css)"/.exec(await page.text())?.[1] ?? '';
		const asset = await ask(css);
		expect(asset.headers.get('Cache-Control')).toContain('immutable');
	});
	test('live pages are kept by nobody', async () => {
		expect((await ask('/request/new/')).headers.get('Cache-Control')).toBe('no-store');
	});
	test('an address without its slash leads to the page, query and all', async () => {
		const response = await ask('/search?q=1');
		expect(response.status).toBe(308);
		expect(response.headers.get('Location')).toBe('/search/?q=1');
	});
	test('an attachment says what it is', async () => {
		const file = await ask('/files/disclosures/2026/files/2026-work-plan.xlsx');
		expect(file.headers.get('Content-Type')).toContain('spreadsheetml');
		expect(
			Buffer.from(await file.arrayBuffer())
				.subarray(0, 2)
				.toString()
		).toBe('PK');
	});
	test('a report in official form is a Word file, linked from its page', async () => {
		const path = '/inspections/2025/report.docx';
		expect(await (await ask('/inspections/2025/')).text()).toContain(`href="${path}"`);
		const response = await ask(path);
		expect(response.headers.get('Content-Type')).toMatch(/wordprocessingml\.document$/);
		const { texts, properties } = readDocx(zipEntries(new Uint8Array(await response.arrayBuffer())));
		expect(texts[0]?.text).toContain('附件：1.各项制度落实情况');
		expect(properties.map(({ name }) => name)).toEqual(['title', 'language']);
	});

	test('a page that is not there answers in Chinese with a way on', async () => {
		const response = await ask('/documents/2026/none/');
		expect(response.status).toBe(404);
		expect(await response.text()).toContain('没有找到这个页面');
	});
	test('nothing of the published half needs a cookie or sets one', async () => {
		for (const path of ['/', '/disclosure/', '/search/?q=1', '/request/new/', '/request/track/'])
			expect((await ask(path)).headers.getSetCookie()).toEqual([]);
	});
	test('health tells that the register answers', async () => {
		const response = await ask('/health');
		expect(response.status).toBe(200);
		expect(await response.json()).toEqual({ status: 'ok' });
	});
});
