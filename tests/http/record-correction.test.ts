import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, goodCorrection, pdf, submit, tracked } from '../fixtures/application.ts';
import { decide, deskStep, openOffice } from '../fixtures/desk.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

const page = '/request/new/?matter=recordCorrection';

test('the way to a correction starts at the page of requests and asks for no information', async () => {
	const visitor = new Visitor(portal.url);
	expect((await visitor.get('/request/')).html).toContain(`href="${page}"`);
	const { html } = await visitor.get(page);
	expect(html).toContain('name="wrong"');
	expect(html).toContain('name="evidence"');
	for (const field of ['carrier', 'description']) expect(html).not.toContain(`id="${field}"`);
	const plain = (await visitor.get('/request/new/')).html;
	expect(plain).not.toContain('name="wrong"');
});

test('faults keep the form of the correction, its fields and its files', async () => {
	const faulty = await new Visitor(portal.url).post(check, {
		...goodCorrection,
		right: '',
		files: pdf('户口簿.pdf'),
	});
	expect(faulty.status).toBe(400);
	expect(textOf(faulty.html)).toContain('请写明正确的内容');
	expect(faulty.html).toContain('家庭人口登记为2人');
	expect(textOf(faulty.html)).toContain('已收到“户口簿.pdf”');
});

test('a correction goes from its form to the answer that the record was corrected', async () => {
	const { number, code } = await submit(portal, { ...goodCorrection, files: pdf('户口簿.pdf') });
	const office = await openOffice(portal);
	expect(textOf((await office.handler.get('/staff/')).html)).toMatch(new RegExp(`${number}\\s*更正`));
	const desk = textOf((await office.handler.get(`/staff/requests/${number}/`)).html);
	for (const words of ['更正与自身相关的政府信息', '家庭人口登记为2人', '家庭人口应为3人', '户口簿.pdf'])
		expect(desk, words).toContain(words);
	expect((await deskStep(office.handler, number, 'receiptConfirmed')).status).toBe(303);
	const wrong = await deskStep(office.handler, number, 'drafted', { outcome: 'G2', text: '予以公开。' });
	expect(wrong.status).toBe(400);
	for (const step of ['feeNotified', 'split']) {
		const fields = { basis: 'perPage', quantity: '40', notifiedOn: '2026-11-25', part1: '甲', part2: '乙' };
		const refused = await deskStep(office.handler, number, step, fields);
		expect([refused.status, textOf(refused.html).includes('更正')], step).toEqual([400, true]);
	}
	await decide(office, number, { outcome: 'C1', text: '经核实，家庭人口已更正为3人。' });
	expect((await deskStep(office.handler, number, 'delivered', { way: 'portal' })).status).toBe(303);
	const reply = textOf((await tracked(portal, number, code)).html);
	for (const words of ['更正与自身相关的政府信息', '经审核属实，已予以更正', '条例第四十一条', '更正为3人'])
		expect(reply, words).toContain(words);
	expect(reply).not.toContain('建议主动公开');
});

test('hostile values are shown as text', async () => {
	const script = '</textarea><script>alert(1)</script>';
	const shown = await new Visitor(portal.url).post(check, {
		...goodCorrection,
		wrong: script,
		evidence: script,
	});
	expect(shown.status).toBe(200);
	expect(shown.html.replace(/="[^"]*"/g, '')).not.toContain('<script>alert(1)');
	const long = await new Visitor(portal.url).post(check, { ...goodCorrection, wrong: '长'.repeat(2001) });
	expect(long.status).toBe(400);
});
