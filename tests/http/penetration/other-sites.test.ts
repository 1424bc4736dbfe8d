import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tracked } from '../../fixtures/application.ts';
import { actions, besieged, pages, type Besieged } from '../../fixtures/besieged.ts';
import { startPortal, type Portal } from '../../fixtures/portal.ts';
import { textOf, Visitor } from '../../fixtures/visitor.ts';

let portal: Portal;
let siege: Besieged;

beforeAll(async () => {
	portal = await startPortal();
	siege = await besieged(portal);
});
afterAll(() => portal.stop());

/** Origins that a browser or a program could send from elsewhere; the empty one stands for none. */
const origins = [
	...['', 'null', 'file://', 'not an address', 'https://evil.example'],
	...['https://evil.example.127.0.0.1', 'http://127.0.0.1', 'http://127.0.0.1:1', 'http://localhost'],
];

describe('a form of another site', () => {
	test.each(actions)('cannot run the action %s, whoever is signed in', async (name, door) => {
		if (!door) return;
		const { target, as, harm } = siege;
		const victim = typeof door.for === 'string' ? new Visitor(portal.url) : as(door.for[0] ?? 'handler');
		for (const Origin of origins) {
			const answer = await victim.post(`${door.at(target)}?_action=${name}`, harm, { Origin });
			expect(answer.status, Origin).toBe(403);
			expect(textOf(answer.html)).toContain('只接受从自己的页面提交的内容');
			expect(answer.response.headers.getSetCookie()).toEqual([]);
		}
	});

	test.each(pages)('cannot post to %s', async (_, door) => {
		if (!door) return;
		const { target, code } = siege;
		for (const Origin of origins) {
			const form = { number: target.number, code };
			const answer = await new Visitor(portal.url).post(door.at(target), form, { Origin });
			expect(answer.status, Origin).toBe(403);
			expect(answer.html).not.toContain('张三');
		}
	});

	test.each([{}, { Referer: 'OWN' }, { Origin: 'https://evil.example', Referer: 'OWN' }])(
		'is not let in without an origin of ours, not even with a good Referer: %o',
		async (given) => {
			const headers = Object.entries(given).map(([name, value]): [string, string] => [
				name,
				value.replace('OWN', `${portal.url}/request/track/`),
			]);
			const answer = await fetch(`${portal.url}/request/track/?_action=applicantStep`, {
				method: 'POST',
				body: new URLSearchParams({
					...{ number: siege.target.number, code: siege.code, version: '1', step: 'withdrawn' },
				}),
				headers,
			});
			expect(answer.status).toBe(403);
		}
	);

	test.each(['text/plain', 'application/json', 'text/xml', 'application/octet-stream', ''])(
		'cannot dress as %j, which browsers send without asking first',
		async (type) => {
			for (const [name, door] of actions) {
				if (!door) continue;
				const answer = await fetch(`${portal.url}${door.at(siege.target)}?_action=${name}`, {
					method: 'POST',
					body: new Blob([new URLSearchParams(siege.harm).toString()]),
					headers: { Origin: portal.url, 'Content-Type': type },
				});
				expect(answer.status, name).toBe(400);
			}
		}
	);

	test('did nothing, in whichever way it came', async () => {
		const { target, code, staff } = siege;
		expect(textOf((await tracked(portal, target.number, code)).html)).toContain('已提交，待确认');
		for (const visitor of staff.values()) expect((await visitor.get('/staff/account/')).status).toBe(200);
	});

	test('finds no header that would let it read answers, and no frame to stand in', async () => {
		for (const [file, door] of pages) {
			const { response } = await siege.as('handler').get(door?.at(siege.target) ?? '/');
			expect(response.headers.get('Access-Control-Allow-Origin'), file).toBeNull();
			expect(response.headers.get('Content-Security-Policy'), file).toContain("frame-ancestors 'none'");
		}
	});
});
