import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { Visitor } from '../fixtures/visitor.ts';

const change = '/view/?_action=changeView';
let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

/** The view's stylesheet for a cookie. */
const stylesheet = (view: string, headers: Record<string, string> = {}) =>
	fetch(`${portal.url}/view.css`, { headers: { Cookie: `view=${view}`, ...headers } });

describe('the reading view', () => {
	test('sets no cookie for whoever does not ask', async () => {
		for (const path of ['/', '/view/', '/view.css', '/search/?q=低保', '/request/new/'])
			expect((await fetch(portal.url + encodeURI(path))).headers.getSetCookie(), path).toEqual([]);
		expect(await (await fetch(`${portal.url}/view.css`)).text()).toBe('');
	});

	test('is kept in a cookie that holds the choice only, and leads back to the page', async () => {
		const { status, response } = await new Visitor(portal.url).post(change, {
			step: 'elder',
			back: '/search/?q=低保',
		});
		expect(status).toBe(303);
		expect(response.headers.get('Location')).toBe('/search/?q=%E4%BD%8E%E4%BF%9D');
		expect(response.headers.getSetCookie()).toEqual([
			'view=elder.18.system; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax',
		]);
	});

	test('leaves no cookie when it is the standard one again', async () => {
		const visitor = new Visitor(portal.url);
		await visitor.post(change, { step: 'elder', back: '/' });
		expect(visitor.cookies()).toEqual([{ name: 'view', value: 'elder.18.system' }]);
		await visitor.post(change, { step: 'larger', back: '/' });
		await visitor.post(change, { step: 'standard', back: '/' });
		expect(visitor.cookies()).toEqual([]);
	});

	test.each([
		'https://evil.example/',
		'//evil.example/',
		'/\\evil.example/',
		'\\\\evil.example',
		'/\t/evil.example/',
		'javascript:alert(1)',
		'',
		'/../..//evil.example/',
	])('never leads off the site: %j', async (back) => {
		const { response } = await new Visitor(portal.url).post(change, { step: 'elder', back });
		const location = response.headers.get('Location') ?? '';
		expect(new URL(location, portal.url).origin).toBe(portal.url);
		expect(location).not.toMatch(/^\/[/\\]/);
	});

	test('comes as a stylesheet that only this reader keeps and asks for again', async () => {
		const first = await stylesheet('elder.26.yellow-on-black');
		expect(first.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
		expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
		expect(first.headers.get('Vary')).toBe('Cookie');
		const css = await first.text();
		expect(css).toContain('--elder-text:26pt');
		expect(css).toMatch(/--surface: ?#000/);
		const again = await stylesheet('elder.26.yellow-on-black', {
			'If-None-Match': first.headers.get('ETag') ?? '',
		});
		expect(again.status).toBe(304);
		expect(await (await stylesheet('standard.18.white-on-black')).text()).not.toContain('--elder-text');
	});

	test('puts nothing of a forged cookie into the stylesheet', async () => {
		for (const forged of ['elder.18pt}body{display:none.system', 'elder.18.system.x', 'x'.repeat(3000)])
			expect(await (await stylesheet(encodeURIComponent(forged))).text()).not.toMatch(/display:none\.|xxx/);
	});
});
