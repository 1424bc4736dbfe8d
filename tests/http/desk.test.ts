import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { pdf, submit } from '../fixtures/application.ts';
import { deskStep, openOffice } from '../fixtures/desk.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

describe('the desk', () => {
	test('is closed to everyone who is not signed in', async () => {
		const { number } = await submit(portal);
		const stranger = new Visitor(portal.url);
		for (const path of [
			'/staff/',
			`/staff/requests/${number}/`,
			`/%73taff/`,
			`/staff/requests/${number}/files/file-00000000-0000-0000-0000-000000000000/`,
		]) {
			const answer = await stranger.get(path);
			expect([303, 404]).toContain(answer.status);
			expect(answer.html).not.toContain('张三');
		}
	});

	test('its steps cannot be taken from a public page', async () => {
		const { number } = await submit(portal);
		const stranger = new Visitor(portal.url);
		for (const page of [`/staff/requests/${number}/`, '/request/track/', '/search/']) {
			const step = { version: '1', step: 'receiptConfirmed' };
			const answer = await stranger.post(`${page}?_action=takeStep`, step);
			expect(answer.html).not.toContain('张三');
		}
		const staff = await signedIn(portal);
		expect(textOf((await staff.get(`/staff/requests/${number}/`)).html)).toContain('已提交，待确认');
	});

	test('refuses forged steps and names the article', async () => {
		const { number } = await submit(portal);
		const staff = await signedIn(portal);
		const forged = await deskStep(staff, number, 'delivered', { way: 'portal', files: pdf() });
		expect(forged.status).toBe(400);
		expect(textOf(forged.html)).toContain('条例第三十六条');
		for (const step of ['', 'XX', 'constructor', 'submitted', 'decided', 'erased', 'calendarRevised'])
			expect((await deskStep(staff, number, step)).status, step).toBe(400);
		expect(textOf((await staff.get(`/staff/requests/${number}/`)).html)).toContain('已提交，待确认');
	});

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

	test('tells the second of two people that the first was quicker, and keeps what was typed', async () => {
		const { number } = await submit(portal);
		const staff = await signedIn(portal);
		expect((await deskStep(staff, number, 'receiptConfirmed')).status).toBe(303);
		const typed = { version: '1', outcome: 'G2', text: '写了很久的理由' };
		const second = await deskStep(staff, number, 'drafted', typed);
		expect(second.status).toBe(400);
		expect(textOf(second.html)).toContain('又有了新的办理记录');
		expect(second.html).toContain('写了很久的理由');
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
