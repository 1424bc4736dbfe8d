import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tracked } from '../../fixtures/application.ts';
import { actions, besieged, everyRole, pages, type Besieged } from '../../fixtures/besieged.ts';
import { startPortal, type Portal } from '../../fixtures/portal.ts';
import { textOf, Visitor } from '../../fixtures/visitor.ts';

let portal: Portal;
let siege: Besieged;

beforeAll(async () => {
	portal = await startPortal();
	siege = await besieged(portal);
});
afterAll(() => portal.stop());

const done = /已添加账号|角色已更改|账号已|密码已修改/;
const secrets = /张三|victim/;
/** Pages that say what is not allowed, with the status that says so. */
const refusals = ['staff/forbidden.astro', 'staff/session-ended.astro'];

test('every action and every live page is on the list of what is attacked here', () => {
	expect(actions.length).toBeGreaterThan(15);
	expect(pages.length).toBeGreaterThan(15);
	for (const [name, door] of [...actions, ...pages])
		expect(door, `${name}: add it to tests/fixtures/attack-surface.ts`).toBeDefined();
});

describe('nobody', () => {
	test.each(actions)('can run the action %s of the desk', async (name, door) => {
		if (!door || typeof door.for === 'string') return;
		for (const page of [door.at(siege.target), '/staff/sign-in/', '/staff/', '/search/', '/request/track/']) {
			const answer = await new Visitor(portal.url).post(`${page}?_action=${name}`, siege.harm);
			expect(answer.status, page).toBeLessThan(500);
			expect(answer.html, page).not.toMatch(done);
			expect(answer.html, page).not.toMatch(secrets);
		}
	});

	test.each(pages)('can read %s of the desk, or have a file without the code', async (_, door) => {
		if (!door || door.for === 'everybody') return;
		const answer = await new Visitor(portal.url).get(door.at(siege.target));
		expect(door.for === 'holders' ? [200, 404] : [303, 404]).toContain(answer.status);
		expect(answer.html).not.toMatch(secrets);
	});
});

describe.each(everyRole)('the role %s', (role) => {
	test.each(actions)('can run the action %s only if it is its own', async (name, door) => {
		if (!door || typeof door.for === 'string' || door.for.includes(role)) return;
		const own = await siege.as(role).post(`${door.at(siege.target)}?_action=${name}`, siege.harm);
		expect(own.status).toBe(403);
		for (const page of ['/staff/account/', '/staff/', '/request/track/', '/search/']) {
			const answer = await siege.as(role).post(`${page}?_action=${name}`, siege.harm);
			expect(answer.status, page).toBeLessThan(500);
			expect(answer.html, page).not.toMatch(done);
		}
	});

	test.each(pages)('can read %s only if it may', async (file, door) => {
		if (!door || typeof door.for === 'string' || refusals.includes(file)) return;
		const answer = await siege.as(role).get(door.at(siege.target));
		if (door.for.includes(role)) expect([200, 303, 404]).toContain(answer.status);
		else {
			expect(answer.status).toBe(403);
			expect(answer.html).not.toMatch(secrets);
		}
	});
});

describe('an address alone', () => {
	test.each(actions)('does not run the action %s', async (name, door) => {
		if (!door) return;
		const query = new URLSearchParams({ _action: name, ...siege.harm }).toString();
		const who = typeof door.for === 'string' ? new Visitor(portal.url) : siege.as(door.for[0] ?? 'handler');
		const answer = await who.get(`${door.at(siege.target)}?${query}`);
		expect(answer.status).toBeLessThan(500);
		expect(answer.html).not.toMatch(done);
	});
});

test('after all this the case, the accounts and the sessions are what they were', async () => {
	const { target, code, as, staff } = siege;
	expect(textOf((await tracked(portal, target.number, code)).html)).toContain('已提交，待确认');
	expect((await as('administrator').get('/staff/accounts/')).html).not.toContain('intruder');
	const account = await as('administrator').get(`/staff/accounts/${target.account}/`);
	expect(textOf(account.html)).toContain('角色 经办人');
	expect(textOf(account.html)).not.toContain('已停用');
	for (const [role, visitor] of staff) expect((await visitor.get('/staff/account/')).status, role).toBe(200);
});
