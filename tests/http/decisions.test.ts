import { describe, expect, test } from 'vitest';
import { builtPage } from '../fixtures/build-site.ts';
import { textOf } from '../fixtures/visitor.ts';

describe('the page of a decision', () => {
	const html = () => builtPage('decisions/2026-qingxi-sewage');
	test('gives figures, days and conclusion of each step', () => {
		const text = textOf(html()).replace(/\s+/g, '');
		for (const said of [
			'收到意见：47条',
			'采纳情况公布：2026年4月14日',
			'材料送达：2026年4月16日（会前8日）',
			'审查用时：8个工作日',
			'结论：修改后合法',
		])
			expect(text).toContain(said);
	});

	test('leads to the documents that show a step', () => {
		for (const id of ['2026/00006-hearing-notice-qingxi', '2026/00007-hearing-report-qingxi'])
			expect(html()).toContain(`href="/documents/${id}/"`);
	});

	test('says what became of the comments', () => {
		expect(textOf(html())).toContain('收到意见47条，归并为6项，其中采纳3项、部分采纳2项、未采纳1项。');
	});

	test.each([
		['2026-qingxi-sewage', '已公布'],
		['2026-market-layout', '审查中'],
	])('of %s stands at %s', (id, status) => {
		expect(builtPage(`decisions/${id}`)).toMatch(new RegExp(`<span class="tag">\\s*${status}`));
	});
});
