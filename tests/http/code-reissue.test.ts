import { afterAll, beforeAll, expect, test } from 'vitest';
import { submit, tracked } from '../fixtures/application.ts';
import { deskStep } from '../fixtures/desk.ts';
import { runScript, signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf } from '../fixtures/visitor.ts';

let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

test('a lost query code is issued again at the desk: shown once, and the old one is dead', async () => {
	const { number, code } = await submit(portal);
	const staff = await signedIn(portal);
	expect((await deskStep(staff, number, 'codeReissued', { way: 'phone' })).status).toBe(400);
	expect((await tracked(portal, number, code)).status).toBe(200);

	const slip = await deskStep(staff, number, 'codeReissued', { way: 'counter' });
	const issued = /\d{4} \d{4} \d{4} \d{4}/.exec(textOf(slip.html))?.[0] ?? '';
	expect([slip.status, issued.length]).toEqual([200, 19]);
	expect((await staff.get(`/staff/requests/${number}/`)).html).not.toContain(issued);
	expect((await tracked(portal, number, code)).status).toBe(404);
	expect(textOf((await tracked(portal, number, issued)).html)).toContain('已补发新的查询码');
	expect(portal.log.join('\n')).not.toContain(issued.replaceAll(' ', ''));
	expect(runScript('verify', [], { DATA_DIR: portal.dataDir }).stdout).toContain('登记簿完整');
});
