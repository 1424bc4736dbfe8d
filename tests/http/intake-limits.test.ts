import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../src/domain/requests/limits.ts';
import { checkDigit } from '../../src/domain/requests/check-digit.ts';
import { applyLimits, trackLimits } from '../../src/domain/requests/limit-text.ts';
import { check, goodApplication, pdf, send, solve, submit, track } from '../fixtures/application.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { hiddenFields, newAddress, textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

const wrongCode = `999999999999999${checkDigit('999999999999999')}`;
const times = <T>(count: number, run: (i: number) => Promise<T>) =>
	Promise.all(Array.from({ length: count }, (_, i) => run(i)));
const waits = (answer: { status: number; response: Response }) => {
	expect(answer.status).toBe(429);
	return Number(answer.response.headers.get('Retry-After'));
};

describe('tracking', () => {
	test('thirty wrong codes at once: three are looked at, the rest must wait a minute', async () => {
		const { number, code } = await submit(portal);
		const visitor = new Visitor(portal.url);
		const tries = await times(30, () => visitor.post(track, { number, code: wrongCode }));
		expect(tries.filter(({ status }) => status === 404)).toHaveLength(3);
		const refused = tries.filter(({ status }) => status === 429);
		expect(refused).toHaveLength(27);
		for (const answer of refused) {
			expect(waits(answer)).toBeGreaterThan(50);
			expect(waits(answer)).toBeLessThanOrEqual(60);
			expect(textOf(answer.html)).toMatch(/填错的次数较多，请在(\d{1,2}月\d{1,2}日)?\d\d:\d\d以后再试/);
			expect(answer.html).toContain(`value="${number}"`);
			expect(textOf(answer.html)).toContain('0300-');
		}
		const early = await visitor.post(track, { number, code });
		expect(early.status).toBe(429);
		const holder = await new Visitor(portal.url).post(track, { number, code });
		expect(holder.status).toBe(200);
	});

	test('an unknown number is limited like a known one, with the same answers', async () => {
		const { number } = await submit(portal);
		const asked = async (typed: string) => {
			const visitor = new Visitor(portal.url);
			const answers = [];
			for (let i = 0; i < 5; i += 1)
				answers.push(await visitor.post(track, { number: typed, code: wrongCode }));
			return answers.map(({ status, html }) => [
				status,
				html.replaceAll(typed, 'NUMBER').replace(/\d\d:\d\d以后/, 'TIME'),
			]);
		};
		expect(await asked(number)).toEqual(await asked('2026-987654'));
	});

	test('right codes are never counted', async () => {
		const { number, code } = await submit(portal);
		const visitor = new Visitor(portal.url);
		for (let i = 0; i < 8; i += 1) {
			await visitor.post(track, { number, code: wrongCode });
			await visitor.post(track, { number, code: wrongCode });
			expect((await visitor.post(track, { number, code })).status).toBe(200);
		}
	});

	test('cannot be gone round through the files of the reply', async () => {
		const { number } = await submit(portal);
		const visitor = new Visitor(portal.url);
		const fields = { number, code: wrongCode, file: '00000000-0000-0000-0000-000000000000' };
		for (let i = 0; i < 3; i += 1)
			expect((await visitor.post('/request/reply-file/', fields)).status).toBe(404);
		const refused = await visitor.post('/request/reply-file/', fields);
		expect(waits(refused)).toBeGreaterThan(50);
		expect(textOf(refused.html)).toContain('次数较多，请稍后再试');
		expect((await visitor.post(track, { number, code: wrongCode })).status).toBe(429);
	});

	test('tells its limits', async () => {
		const text = textOf((await new Visitor(portal.url).get('/request/track/')).html);
		for (const sentence of trackLimits) expect(text).toContain(sentence);
	});
});

describe('applying', () => {
	test('a village hall sends twenty requests; the next one waits, keeps its answers and can be sent elsewhere', async () => {
		const address = newAddress();
		const hall = new Visitor(portal.url, address);
		const pages = await times(21, async () => (await hall.post(check, goodApplication)).html);
		const fields = [];
		for (const page of pages) fields.push(await solve(page));
		const sent = await Promise.all(fields.map((one) => hall.post(send, one)));
		expect(sent.filter(({ status }) => status === 200)).toHaveLength(20);
		const refused = sent.find(({ status }) => status === 429);
		if (!refused) throw new Error('None was refused');
		expect(waits(refused)).toBeGreaterThan(3000);
		const text = textOf(refused.html);
		expect(text).toMatch(/请在(\d{1,2}月\d{1,2}日)?\d\d:\d\d以后再试/);
		expect(text).toContain('张三');
		expect(text).toContain('0300-');
		const elsewhere = await new Visitor(portal.url).post(send, await solve(refused.html));
		expect(elsewhere.status).toBe(200);
	});

	test('too many checks are refused and keep what was typed and sent before', async () => {
		const visitor = new Visitor(portal.url);
		const faulty = await visitor.post(check, { ...goodApplication, name: '', files: pdf('材料.pdf') });
		const { token = '' } = hiddenFields(faulty.html, 'checkApplication');
		const most = limits.check[0].most;
		await times(most - 1, () => visitor.post(check, { ...goodApplication, name: '' }));
		const refused = await visitor.post(check, { ...goodApplication, token, keep: '0' });
		expect(waits(refused)).toBeGreaterThan(3000);
		expect(refused.html).toContain('value="张三"');
		expect(textOf(refused.html)).toContain('已收到“材料.pdf”');
	});

	test('a form can be tried ten times, then its answers are given back', async () => {
		const visitor = new Visitor(portal.url);
		const { html } = await visitor.post(check, goodApplication);
		const fields = hiddenFields(html, 'submitApplication');
		const tries = await times(12, () => visitor.post(send, fields));
		expect(tries.filter(({ status }) => status === 400)).toHaveLength(10);
		const refused = tries.find(({ status }) => status === 429);
		expect(hiddenFields(refused?.html ?? '', 'checkApplication')).toMatchObject({ name: '张三' });
	});

	test('tells its limits', async () => {
		const text = textOf((await new Visitor(portal.url).get('/request/new/')).html);
		for (const sentence of applyLimits) expect(text).toContain(sentence);
	});
});
