import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { contentCopy } from '../fixtures/content-copy.ts';

const { change, path } = contentCopy();

async function found(today = '2026-11-23'): Promise<string[]> {
	const { findings } = await checkContent(path(), today);
	return findings
		.filter(({ rule }) => rule === '栏目更新')
		.map(({ level, problem }) => `${level} ${problem}`);
}

test('a statutory item with neither document nor zero report is blank', async () => {
	expect(await found()).toEqual([]);
	change('zero-reports/2026.yaml', /- item: '21-6'[\s\S]*?(?=- item)/, '');
	expect(await found()).toEqual([expect.stringContaining('warning “房屋征收”没有内容')]);
});

test('a withdrawn document fills no column', async () => {
	change(
		'disclosures/2026/00033-statistics-bulletin-2025.md',
		/^validity: /m,
		"withdrawn: { on: '2026-11-20', by: 党政综合办公室, ground: 主动公开制度, reason: 数字有误。 }\nvalidity: "
	);
	expect(await found()).toEqual([expect.stringContaining('warning “国民经济和社会发展统计信息”没有内容')]);
});

test('five blank columns fail the check, the guide among them', async () => {
	rmSync(path('zero-reports/2026.yaml'));
	rmSync(path('disclosures/2026/00033-statistics-bulletin-2025.md'));
	expect((await found()).filter((line) => line.startsWith('error'))).toEqual([]);
	rmSync(path('guide.md'));
	expect(await found()).toEqual(
		expect.arrayContaining([
			expect.stringContaining('warning “政府信息公开指南”栏目没有内容'),
			'error 空白栏目有5个，达到检查指标单项否决的5个',
		])
	);
});

test('the home page is stale after two weeks, and ten stale columns hinder nothing', async () => {
	expect(await found('2026-12-01')).toEqual([]);
	expect(await found('2026-12-03')).toEqual([
		expect.stringContaining('warning 首页自2026-11-18以来没有更新，超过14日'),
	]);
	const later = await found('2028-06-01');
	expect(later).toContainEqual(expect.stringMatching(/^warning 长期未更新的栏目有\d{2}个/));
	expect(later.every((line) => line.startsWith('warning'))).toBe(true);
});
