import { describe, expect, test } from 'vitest';
import {
	comparisonInWords,
	comparisonTable,
	changeInOneWord,
} from '../../src/domain/reports/comparison-words.ts';
import { changeSince, compareReports, hasChanged } from '../../src/domain/reports/report-comparison.ts';
import { tableParts } from '../../src/domain/reports/report-grids.ts';
import { cityTables, trialRequests } from '../fixtures/annual-report.ts';

const documents = { made: 1, repealed: 0, inForce: 3 };
const now = {
	...cityTables,
	published: {
		rules: documents,
		normativeDocuments: documents,
		licences: 4,
		penalties: 2,
		coercion: 0,
		fees: 1.1,
	},
};
const before = {
	...now,
	year: 2024,
	published: { ...now.published, licences: 5, fees: 1 },
	requests: {
		...now.requests,
		received: [13613, 250, 0, 45, 128, 33, 14069],
		carriedIn: [534, 6, 0, 1, 18, 0, 559],
	},
};
const changedLabels = (...reports: Parameters<typeof compareReports>) => {
	const comparison = compareReports(...reports);
	return tableParts.flatMap((part) => comparison[part].filter(hasChanged).map((row) => row.label));
};

describe('a report beside that of the year before', () => {
	const comparison = compareReports(now, before);
	const all = tableParts.flatMap((part) => comparison[part]);
	test('has every row of the three tables', () => {
		expect(tableParts.map((part) => comparison[part].length)).toEqual([10, 25, 15]);
		expect(new Set(all.map((row) => row.label)).size).toBe(50);
	});
	test('names what changed, also where only the kinds of applicants did', () => {
		expect(changedLabels(now, before)).toEqual([
			'行政许可：本年处理决定数量',
			'行政事业性收费：本年收费金额（单位：万元）',
			'一、本年新收政府信息公开申请数量',
			'二、上年结转政府信息公开申请数量',
		]);
		expect(changedLabels(now, { ...now, year: 2024 })).toEqual([]);
	});
	test('says by how much, without what binary fractions leave', () => {
		const fees = all.find((row) => row.label.startsWith('行政事业性收费'));
		expect(fees && [changeSince(fees), changeInOneWord(fees)]).toEqual([0.1, '增加0.1']);
	});
	test('is summed up in one sentence', () => {
		expect(comparisonInWords(comparison, 2025)).toBe(
			'2025年报告的三张表共50项，与2024年相比有4项变化：2项增加，1项减少，1项总计持平而申请人类别有变化。'
		);
		expect(comparisonInWords(compareReports(now, { ...now, year: 2024 }), 2025)).toBe(
			'2025年报告的三张表共50项，与2024年相比没有变化。'
		);
	});
	test('is offered number by number, with the kinds of applicants', () => {
		const { columns, rows } = comparisonTable(comparison, 2025);
		expect(columns).toEqual(['部分', '项目', '2025年', '2024年', '变化']);
		expect(rows).toHaveLength(10 + 25 * 7 + 15);
		expect(rows).toContainEqual([
			'三、收到和处理政府信息公开申请情况',
			'一、本年新收政府信息公开申请数量：商业企业',
			252,
			250,
			2,
		]);
	});
});

test('a report without table two leaves nothing to compare there, and says so', () => {
	const without = compareReports(now, { ...before, published: undefined });
	expect(without['二'].map((row) => [row.before, changeInOneWord(row)])).toEqual(
		Array(10).fill([undefined, '—'])
	);
	expect(comparisonInWords(without, 2025)).toContain('10项无法对比');
});

test('beside a report of the trial form 其他处理 is one row, the sum of its three', () => {
	const first = { ...now, year: 2021 };
	const trial = { ...before, year: 2020, requests: { ...before.requests, results: trialRequests.results } };
	const rows = compareReports(first, trial)['三'];
	expect(rows).toHaveLength(23);
	const other = rows.find((row) => row.label === '（六）其他处理');
	expect(other && [other.now, other.before, hasChanged(other)]).toEqual([1486, 1486, false]);
});
