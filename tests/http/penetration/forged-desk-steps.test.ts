import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, startPortal, type Portal } from '../../fixtures/portal.ts';
import { pdf, submit } from '../../fixtures/application.ts';
import { deskStep } from '../../fixtures/desk.ts';
import { textOf, Visitor } from '../../fixtures/visitor.ts';

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
		for (const step of ['', 'XX', 'constructor'])
			expect((await deskStep(staff, number, step)).status, step).toBe(400);
		for (const [step, article] of [
			['decided', '条例第三十三条'],
			['erased', '个人信息保护法第四十七条'],
			['calendarRevised', '条例第三十三条'],
			['applicantConfirmed', '条例第三十一条'],
		] as const) {
			const { status, html } = await deskStep(staff, number, step);
			expect([status, textOf(html).includes(article)], step).toEqual([400, true]);
		}
		expect(textOf((await staff.get(`/staff/requests/${number}/`)).html)).toContain('已提交，待确认');
	});
});
