import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportColumns } from '../../src/domain/reports/applicant-columns.ts';
import { disclosureReportSchema } from '../../src/domain/reports/disclosure-report.ts';
import { fullRowLabel, requestRowsOf, resultRows, rowValues } from '../../src/domain/reports/request-rows.ts';
import { cityReport, cityTables, reportOf, trialRequests } from '../fixtures/annual-report.ts';

function messagesOf(report: unknown): string[] {
	const parsed = disclosureReportSchema.safeParse(report);
	return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

function withCell(row: ReturnType<typeof requestRowsOf>[number], column: number, value: unknown) {
	const change = (values: readonly number[] = []) => values.map((old, c) => (c === column ? value : old));
	const requests = cityTables.requests;
	if (row === 'received' || row === 'carriedIn' || row === 'total' || row === 'carriedOut')
		return { ...cityReport, requests: { ...requests, [row]: change(requests[row]) } };
	return {
		...cityReport,
		requests: { ...requests, results: { ...requests.results, [row]: change(requests.results[row]) } },
	};
}

describe('the report of a real city for 2025', () => {
	test('follows the schema, with the totals that it printed', () => {
		expect(messagesOf(cityReport)).toEqual([]);
		const { rows } = JSON.parse(readFileSync('tests/fixtures/law/annual-report.json', 'utf8')) as {
			rows: { total: number[]; next: number[] };
		};
		expect(cityTables.requests.total).toEqual(rows.total);
		expect(cityTables.requests.carriedOut).toEqual(rows.next);
	});

	const cells = requestRowsOf(2025).flatMap((row) =>
		reportColumns.map((name, column) => ({ row, name, column }))
	);
	test('has 175 cells in table three', () => expect(cells).toHaveLength(175));

	test.each([1, 7, 500])('is refused with any one cell greater by %i, and that cell is named', (more) => {
		for (const { row, name, column } of cells) {
			const value = (rowValues(cityTables.requests, row)?.[column] ?? 0) + more;
			const found = messagesOf(withCell(row, column, value));
			expect(found, `${row} ${name}`).toHaveLength(1);
			expect(found[0]).toContain(
				`“${fullRowLabel(row)}”一行的“${name}”一列为${value}，按同行、同列的其他数推算应为${value - more}`
			);
		}
	});

	test('is refused with any one cell smaller by 1, and that cell is named', () => {
		for (const { row, name, column } of cells) {
			const value = (rowValues(cityTables.requests, row)?.[column] ?? 0) - 1;
			const parsed = disclosureReportSchema.safeParse(withCell(row, column, value));
			const [found] = parsed.error?.issues ?? [];
			expect(found?.path.slice(-2), `${row} ${name}`).toEqual([row, column]);
			expect(found?.message).toContain(`第三部分“${fullRowLabel(row)}”一行的“${name}”一列为${value}，`);
		}
	});

	test.each([
		[null, '空着'],
		[undefined, '空着'],
		['', '写的是“”，不是数'],
		['三', '写的是“三”，不是数'],
		[2.5, '为2.5，不是整数'],
	])('is refused with %j in any one cell, and that cell is named', (value, words) => {
		for (const { row, name, column } of cells) {
			const [found, ...more] = messagesOf(withCell(row, column, value));
			expect(more).toEqual([]);
			expect(found).toMatch(`第三部分“${fullRowLabel(row)}”一行的“${name}”一列${words}\n`);
		}
	});

	test.each([...resultRows])('is refused without the row %s', (row) => {
		const results = Object.fromEntries(
			Object.entries(cityTables.requests.results).filter(([name]) => name !== row)
		);
		const found = messagesOf({ ...cityReport, requests: { ...cityTables.requests, results } });
		expect(found.join()).toContain(`缺少“${fullRowLabel(row)}”一行`);
	});

	test('is refused with a row of six', () => {
		const received = cityTables.requests.received.slice(0, 6);
		expect(messagesOf({ ...cityReport, requests: { ...cityTables.requests, received } }).join()).toContain(
			'“一、本年新收政府信息公开申请数量”一行有6个数'
		);
	});

	test('is refused, every sum named with both numbers, when two cells are wrong', () => {
		const changed = withCell('D1', 0, 14);
		const requests = changed.requests;
		const received = requests.received.map((value, c) => (c === 2 ? value + 3 : value));
		expect(messagesOf({ ...cityReport, requests: { ...requests, received } })).toEqual([
			expect.stringContaining(
				'“一、本年新收政府信息公开申请数量”一行的“总计”一列为14069，自然人和五类组织之和为14072'
			),
			expect.stringContaining('“（三）不予公开1.属于国家秘密”一行的“总计”一列为13，自然人和五类组织之和为14'),
			expect.stringContaining('“（七）总计”一行的“自然人”一列为13364，各项办理结果之和为13365'),
			expect.stringContaining(
				'“科研机构”一列，第一项“本年新收”加第二项“上年结转”为3，第三项“总计”加第四项“结转下年度”为0'
			),
		]);
	});
});

describe('table four', () => {
	const group = { upheld: 1, corrected: 2, other: 3, pending: 4, total: 10 };
	const remedies = { reconsideration: group, directSuit: group, suitAfterReconsideration: group };
	test.each(['reconsideration', 'directSuit', 'suitAfterReconsideration'] as const)(
		'is refused with any one number of %s changed, and the group is named',
		(name) => {
			expect(messagesOf(reportOf({ ...cityTables, remedies }))).toEqual([]);
			for (const cell of Object.keys(group) as (keyof typeof group)[]) {
				const changed = { ...remedies, [name]: { ...group, [cell]: group[cell] + 1 } };
				const found = messagesOf(reportOf({ ...cityTables, remedies: changed }));
				expect(found).toEqual([expect.stringMatching(/^第四部分“行政.*”的“总计”为1[01]，.*之和为1[01]/)]);
			}
		}
	);
});

describe('the report of a year before 2021', () => {
	test('has 其他处理 as one row, and may do without table two', () => {
		const report = reportOf({ ...cityTables, year: 2020, requests: trialRequests });
		expect(messagesOf({ ...report, published: undefined })).toEqual([]);
		expect(messagesOf({ ...cityReport, published: undefined }).join()).toContain('没有填写第二部分的表');
	});
	test('is refused in the form of 2021, and the other way round', () => {
		expect(messagesOf(reportOf({ ...cityTables, year: 2020 })).join()).toContain('2020年的表没有 O1 这一行');
		expect(messagesOf(reportOf({ ...cityTables, requests: trialRequests })).join()).toContain(
			'2025年的表没有 O 这一行'
		);
	});
});
