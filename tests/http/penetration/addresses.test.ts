import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPortal, type Portal } from '../../fixtures/portal.ts';
import { raw, rawPost } from '../../fixtures/raw-request.ts';
import { Visitor } from '../../fixtures/visitor.ts';

let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

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
		const answer = await raw(portal, path);
		expect(answer.status).toBe(404);
		expect(answer.location).toBe('');
		expect(answer.body).toContain('没有找到这个页面');
	});

	test.each(['u@127.0.0.1', 'a b', 'x/y'])('a host of %j is refused', async (host) => {
		expect((await raw(portal, '/request/new/', { headers: { Host: host } })).status).toBe(400);
	});
});

describe('a path that climbs', () => {
	test.each([
		...['/files/../../../../etc/passwd', '/files/..%2f..%2f..%2fetc/passwd', '/files/....//....//etc/passwd'],
		...['/files/..%5c..%5cetc/passwd', '/files/%2e%2e/%2e%2e/package.json', '/../package.json', '/files/%00'],
		...[
			'/open-data/source/../../package.json',
			'/open-data/documents/..%2f..%2fsite.yaml',
			'/frame/../site.yaml',
		],
		...[
			'/staff/requests/../../',
			'/staff/requests/..%2f/',
			'/feeds/..%2f',
			'/files/disclosures/../site.yaml',
		],
		...['/.git/config', '/data/gongkai.sqlite', '/master.key', '/_astro/../../server/entry.mjs'],
	])('%s gives no file', async (path) => {
		const answer = await raw(portal, path);
		expect([303, 308, 404]).toContain(answer.status);
		expect(answer.body).not.toMatch(/root:x|"name": "gongkai"|creditCode|SQLite format|\[core\]/);
		if (answer.location !== '') expect(answer.location).toMatch(/^\/(?!\/)/);
	});

	test.each(['/staff/requests/2026-0001%00/', "/staff/requests/' or 1=1--/", '/staff/accounts/__proto__/'])(
		'%s opens nothing to nobody',
		async (path) => {
			expect([303, 400, 404]).toContain((await raw(portal, encodeURI(path))).status);
		}
	);
});

describe('a host of the attacker', () => {
	const evil = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' };

	test.each([
		'/',
		'/request/track/',
		'/request/new/',
		'/staff/sign-in/',
		'/search/?q=1',
		'/nothing/',
		'/robots.txt',
	])('is not in any header of the answer to %s', async (path) => {
		const answer = await raw(portal, path, { headers: evil });
		expect(JSON.stringify(answer.headers)).not.toContain('evil.example');
	});

	test.each(['/staff/', '/staff', '/request/track'])('is not where %s leads to', async (path) => {
		expect((await raw(portal, path, { headers: evil })).location).toMatch(/^\/staff\/|^\/request\//);
	});

	test('opens no form of the real site', async () => {
		const headers = { Host: new URL(portal.url).host, Origin: 'http://evil.example' };
		expect((await rawPost(portal, '/request/track/?_action=trackRequest', 'number=1', headers)).status).toBe(
			403
		);
		const forwarded = { ...headers, 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' };
		expect(
			(await rawPost(portal, '/request/track/?_action=trackRequest', 'number=1', forwarded)).status
		).toBe(403);
	});
});

test.each([
	'https://evil.example/',
	'//evil.example',
	'/\\evil.example',
	'javascript:alert(1)',
	'/view/\r\nX: 1',
])('the reading view does not lead on to %j', async (back) => {
	const answer = await new Visitor(portal.url).post('/view/?_action=changeView', { back, step: 'elder' });
	expect(answer.status).toBeLessThan(500);
	expect(answer.response.headers.get('Location') ?? '/').toMatch(/^\/(?![/\\])/);
	expect(answer.response.headers.get('X')).toBeNull();
});
