import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { contentCopy } from '../fixtures/content-copy.ts';

const { change, write, path } = contentCopy();

/** What the gate says besides blank columns: each test takes the reports of other items away. */
async function faults(): Promise<string[]> {
	const { findings } = await checkContent(path(), '2026-11-23');
	return findings
		.filter(({ rule }) => rule !== '栏目更新')
		.map(({ file, line, field, problem, remedy }) => `${file}:${line}:${field}:${problem}，${remedy}`);
}

const report = (year: string, item: string, on: string) =>
	write(
		`zero-reports/${year}.yaml`,
		`- { item: '${item}', on: '${on}', by: 党政综合办公室, statement: 没有产生此类信息。 }\n`
	);

describe('a zero report', () => {
	test('of an item that has a document of that year is refused', async () => {
		report('2026', '21-8', '2026-11-16');
		expect(await faults()).toEqual([
			expect.stringMatching(
				/^zero-reports\/2026.yaml:1:item:2026年“社会救助”已公开 disclosures\/2026\/00049-\S+，不能再作零报告/
			),
		]);
	});

	test('of an item that had documents in other years only is taken', async () => {
		report('2024', '21-8', '2024-12-30');
		expect(await faults()).toEqual([]);
	});

	test('stands while the only document of the year is withdrawn', async () => {
		report('2025', '21-3', '2025-12-30');
		expect((await faults()).join()).toContain('00036-land-transfer-2025');
		change(
			'disclosures/2025/00036-land-transfer-2025.md',
			/^validity: .*$/m,
			"$&\nwithdrawn: { on: '2026-01-05', by: 党政综合办公室, ground: 制度第十一条, reason: 数据有误 }"
		);
		expect((await faults()).filter((fault) => fault.startsWith('zero-reports'))).toEqual([]);
	});

	test.each([
		['2026', '21-7', '2026-11-24', '还没有到'],
		['2026', '21-7', '2025-12-30', '早于 2026 年'],
		['this-year', '21-7', '2026-11-16', '文件名应为年份'],
		['2026', '21-9', '2026-11-16', '法定公开事项应为'],
	])('of %s on %s is refused on %s', async (year, item, on, message) => {
		report(year, item, on);
		expect(await faults()).toEqual([expect.stringContaining(message)]);
	});

	test('names an item once', async () => {
		change('zero-reports/2026.yaml', "item: '21-7'", "item: '21-6'");
		expect((await faults()).join()).toContain('一年只写一条');
	});
});
