import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { check, goodApplication, pdf, readReceipt, send, submit } from '../fixtures/application.ts';
import { hiddenFields, textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

describe('the form keeps what was typed', () => {
	test('and shows every fault at its field and in the summary', async () => {
		const answer = await new Visitor(portal.url).post(check, {
			...goodApplication,
			name: '',
			title: '',
			email: 'x',
		});
		expect(answer.status).toBe(400);
		expect(answer.html).toContain('<title>错误：');
		expect(answer.html).toContain('href="#name"');
		expect(textOf(answer.html).match(/请填写姓名/g)).toHaveLength(2);
		expect(answer.html).toContain('value="11010519491231002X"');
		expect(answer.html).toContain('value="0300-5550188"');
	});

	test('and shows HTML as text', async () => {
		const title = '"><script>alert(1)</script>';
		const answer = await new Visitor(portal.url).post(check, { ...goodApplication, title });
		expect(answer.status).toBe(200);
		expect(answer.html.replace(/="[^"]*"/g, '')).not.toContain('<script>alert(1)');
		expect(textOf(answer.html)).toContain(title);
	});

	test('and keeps the lines of a long text as they were typed, however often', async () => {
		const visitor = new Visitor(portal.url);
		const description = '第一行\n\n  第三行前有空格';
		let html = (await visitor.post(check, { ...goodApplication, name: '', description })).html;
		for (let i = 0; i < 2; i += 1) {
			// A browser drops the first line break after the tag.
			const typed = /<textarea[^>]*name="description"[^>]*>\n?([^<]*)<\/textarea>/.exec(html)?.[1] ?? '';
			expect(typed.replaceAll('\r\n', '\n')).toBe(description);
			html = (await visitor.post(check, { ...goodApplication, name: '', description: typed })).html;
		}
	});

	test('and keeps good files through a fault', async () => {
		const visitor = new Visitor(portal.url);
		const faulty = await visitor.post(check, { ...goodApplication, name: '', files: pdf('材料.pdf') });
		expect(faulty.status).toBe(400);
		expect(textOf(faulty.html)).toContain('已收到“材料.pdf”');
		const { token = '' } = hiddenFields(faulty.html, 'checkApplication');
		const checked = await visitor.post(check, { ...goodApplication, token, keep: '0' });
		expect(textOf(checked.html)).toContain('材料.pdf');
		const dropped = await visitor.post(check, {
			...goodApplication,
			token: hiddenFields(checked.html, 'submitApplication')['token'] ?? '',
		});
		expect(textOf(dropped.html)).toContain('没有附件');
	});

	test('and finds the files again when the check page is loaded again', async () => {
		const visitor = new Visitor(portal.url);
		const faulty = await visitor.post(check, { ...goodApplication, name: '', files: pdf('材料.pdf') });
		const { token = '' } = hiddenFields(faulty.html, 'checkApplication');
		for (let i = 0; i < 2; i += 1) {
			const checked = await visitor.post(check, { ...goodApplication, token, keep: '0' });
			expect(textOf(checked.html)).toContain('材料.pdf');
		}
	});

	test('and gives the answers back to be changed', async () => {
		const visitor = new Visitor(portal.url);
		const checked = await visitor.post(check, goodApplication);
		const form = await visitor.post(
			'/request/new/?_action=changeApplication',
			hiddenFields(checked.html, 'changeApplication')
		);
		expect(form.html).toContain('value="张三"');
		expect(form.html).toContain('value="青禾镇2025年度财政决算"');
	});

	test('and tells a wrong check character, which can be overridden', async () => {
		const visitor = new Visitor(portal.url);
		const wrong = { ...goodApplication, idNumber: '110105194912310021' };
		const told = await visitor.post(check, wrong);
		expect(textOf(told.html)).toContain('校验位不符');
		expect(told.html).toContain('name="idChecked"');
		expect((await visitor.post(check, { ...wrong, idChecked: 'yes' })).status).toBe(200);
	});

	test.each([
		['an executable', new File(['MZ\u0090'], '材料.exe'), '只接收'],
		['a page', new File(['<html><script>'], '材料.pdf'), '只接收'],
		['an empty file', new File([], '材料.pdf'), '空文件'],
		['a false ending', pdf('材料.jpg'), '扩展名与内容不符'],
		['a file of 11 MB', new File([`%PDF-1.4${' '.repeat(11 * 1024 * 1024)}`], '大.pdf'), '超过10 MB'],
	])('and refuses %s', async (_, file, message) => {
		const answer = await new Visitor(portal.url).post(check, { ...goodApplication, files: file });
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain(message);
		expect(answer.html).toContain('value="张三"');
	});
});

describe('sending', () => {
	test('twice gives one request and the same receipt', async () => {
		const { fields, number, code, visitor } = await submit(portal);
		expect(readReceipt((await visitor.post(send, fields)).html)).toEqual({ number, code });
		const both = await Promise.all([visitor.post(send, fields), visitor.post(send, fields)]);
		expect(both.map((answer) => readReceipt(answer.html))).toEqual([
			{ number, code },
			{ number, code },
		]);
	});

	test('a stale form says so and keeps what was typed', async () => {
		const stale = await new Visitor(portal.url).post(send, { ...goodApplication, token: 'expired' });
		expect(stale.status).toBe(409);
		expect(textOf(stale.html)).toContain('申请还没有提交');
		expect(hiddenFields(stale.html, 'checkApplication')).toMatchObject({
			name: '张三',
			title: goodApplication.title,
		});
	});

	test('without a form says what to do', async () => {
		const answer = await new Visitor(portal.url).get('/request/receipt/');
		expect(answer.status).toBe(200);
		expect(textOf(answer.html)).toContain('填写申请');
	});
});
