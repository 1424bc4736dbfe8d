import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { submit } from '../fixtures/application.ts';
import { deskStep, openOffice } from '../fixtures/desk.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

describe('the desk', () => {
	test('offers what can be done and says why the rest cannot', async () => {
		const { number } = await submit(portal);
		const text = textOf((await (await signedIn(portal)).get(`/staff/requests/${number}/`)).html);
		expect(text).toContain('已与申请人确认收到');
		expect(text).toMatch(/送达答复 作出决定之后才能送达答复/);
	});

	test('lets nobody approve what they drafted, whatever their roles', async () => {
		const { number } = await submit(portal);
		const all = await signedIn(portal);
		await deskStep(all, number, 'receiptConfirmed');
		await deskStep(all, number, 'drafted', { outcome: 'G2', text: '予以公开。' });
		const own = await deskStep(all, number, 'reviewed');
		expect([own.status, textOf(own.html).includes('不能审核、批准自己拟写的答复')]).toEqual([400, true]);
		const { handler, head } = await openOffice(portal);
		expect(textOf((await deskStep(handler, number, 'reviewed')).html)).toContain('这一步由审核人办理');
		expect((await deskStep(head, number, 'reviewed')).status).toBe(303);
		expect((await deskStep(all, number, 'approved')).status).toBe(400);
		expect((await deskStep(head, number, 'approved')).status).toBe(303);
	});

	test('gives back what was typed when the session ended meanwhile, and takes no step', async () => {
		const { number } = await submit(portal);
		const page = `/staff/requests/${number}/`;
		await deskStep(await signedIn(portal), number, 'receiptConfirmed');
		const ended = await new Visitor(portal.url).post(`${page}?_action=takeStep`, {
			version: '2',
			step: 'drafted',
			outcome: 'G2',
			text: '写了半小时的理由',
		});
		expect(ended.status).toBe(401);
		expect(ended.html).toContain('写了半小时的理由');
		expect(ended.html).not.toContain('张三');
		expect(textOf((await (await signedIn(portal)).get(page)).html)).toContain('办理中');
	});

	test('tells all that is wrong with a form at once', async () => {
		const { number } = await submit(portal);
		const staff = await signedIn(portal);
		await deskStep(staff, number, 'receiptConfirmed');
		const empty = await deskStep(staff, number, 'correctionAsked', { text: '', replyBy: '2026-02-30' });
		const text = textOf(empty.html);
		expect(empty.status).toBe(400);
		expect(text).toContain('请填写需要补正的事项');
		expect(text).toContain('补正期限（最后一日）应写成年-月-日');
	});

	test('a number that does not exist is not found', async () => {
		expect((await (await signedIn(portal)).get('/staff/requests/2020-0001/')).status).toBe(404);
	});
});
