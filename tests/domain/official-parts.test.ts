import { expect, test } from 'vitest';
import { titleLines } from '../../src/domain/publication/official-parts.ts';
import { textLength } from '../../src/domain/publication/text-length.ts';

test.each([
	['青禾镇人民政府2025年政府信息公开工作年度报告', ['青禾镇人民政府', '2025年政府信息公开工作年度报告']],
	[
		'青禾镇党政综合办公室关于印发值班安排和工作要求的通知',
		['青禾镇党政综合办公室', '关于印发值班安排和工作要求的通知'],
	],
	['青禾镇2025年依法行政工作自查报告', ['青禾镇2025年依法行政工作自查报告']],
	['青禾镇人民政府公告', ['青禾镇人民政府公告']],
	[
		'关于进一步做好冬春季节森林防火和农田水利工作的通知',
		['关于进一步做好冬春季节森林防火和农田水利工作的通知'],
	],
])('the title %s stands in lines that break no word', (title, lines) => {
	expect(titleLines(title)).toEqual(lines);
});

test.each([
	['青禾镇', 3],
	['2026年', 3],
	['“A”〔2026〕\u{20BB7}', 7.5],
])('%s is as long as its characters are wide', (text, length) => {
	expect(textLength(text)).toBe(length);
});
