import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeInWords, groupedDigits, percentText } from '../../src/domain/chart.ts';
import type { DisclosureReport } from '../../src/domain/reports/disclosure-report.ts';
import { resultRows } from '../../src/domain/reports/request-rows.ts';
import { outcomesByYear } from '../../src/domain/reports/outcomes-by-year.ts';
import { reportCharts } from '../../src/domain/reports/report-charts.ts';
import { requestsByYear } from '../../src/domain/reports/requests-by-year.ts';
import { medianDaysByYear, onTimeByYear } from '../../src/domain/reports/timing-by-year.ts';
import { trialRequests } from '../fixtures/annual-report.ts';

const alone = (count: number) => [count, 0, 0, 0, 0, 0, count];

/** A report with requests of natural persons only. */
function report(
	year: number,
	counts: { received?: number; carriedIn?: number; carriedOut?: number } & Partial<
		Record<(typeof resultRows)[number], number>
	> = {}
): Pick<DisclosureReport, 'year' | 'requests'> {
	const results = Object.fromEntries(resultRows.map((row) => [row, alone(counts[row] ?? 0)]));
	return {
		year,
		requests: {
			received: alone(counts.received ?? 0),
			carriedIn: alone(counts.carriedIn ?? 0),
			results: results,
			total: alone(resultRows.reduce((sum, row) => sum + (counts[row] ?? 0), 0)),
			carriedOut: alone(counts.carriedOut ?? 0),
		},
	};
}

describe('numbers', () => {
	test('are read with separators and one decimal', () => {
		expect(groupedDigits(1_234_567)).toBe('1,234,567');
		expect(percentText(600)).toBe('60.0');
	});
	test.each([
		[21, 16, '比上年增加5件（31.3%）'],
		[58, 64, '比上年减少6件（9.4%）'],
		[9, 9, '与上年持平'],
		[5, 0, '比上年增加5件'],
		[0, 4, '比上年减少4件（100.0%）'],
		[3_000_000, 1_000_000, '比上年增加2,000,000件（200.0%）'],
	])('%i after %i: %s', (now, before, words) => expect(changeInWords(now, before, '件')).toBe(words));
});

describe('requests by year', () => {
	const earlier = report(2024, { received: 16, G: 15, carriedOut: 1 });
	const later = report(2025, { received: 21, carriedIn: 1, G: 19, PT: 1, carriedOut: 2 });
	test('say how many came and were closed, and the change from the year before', () => {
		expect(requestsByYear([later, earlier], 2025)).toMatchObject({
			title: '2024—2025年收到和办结政府信息公开申请情况',
			conclusion: '2025年收到申请21件，比上年增加5件（31.3%）；连同上年结转1件，办结20件，结转下年2件。',
			table: {
				rows: [
					['2024', 16, 0, 15, 1],
					['2025', 21, 1, 20, 2],
				],
			},
		});
	});
	test('of an earlier report end with its year', () => {
		const chart = requestsByYear([later, earlier], 2024);
		expect(chart.title).toBe('2024年收到和办结政府信息公开申请情况');
		expect(chart.conclusion).toBe('2024年收到申请16件；办结15件，结转下年1件。');
		expect(chart.groups.map((group) => group.label)).toEqual(['2024年']);
	});
	test('are not compared over missing years, which are named', () => {
		const { conclusion, groups } = requestsByYear([report(2022, { received: 9, G: 9 }), later], 2025);
		expect(conclusion).toBe(
			'2025年收到申请21件；连同上年结转1件，办结20件，结转下年2件；图中不列2023年（没有年度报告）、2024年（没有年度报告）。'
		);
		expect(groups.map((group) => group.label)).toEqual(['2022年', '2025年']);
	});
	test('say that there were none', () => {
		expect(requestsByYear([report(2024), report(2025)], 2025).conclusion).toBe('2025年没有收到申请。');
		expect(requestsByYear([report(2024, { received: 7, G: 7 }), report(2025)], 2025).conclusion).toBe(
			'2025年没有收到申请，比上年减少7件（100.0%）。'
		);
	});
	test('go back five years, also when some are missing', () => {
		const reports = Array.from({ length: 9 }, (_, i) => report(2017 + i, { received: i, G: i }));
		const labels = (all: typeof reports) => requestsByYear(all, 2025).groups.map((group) => group.label);
		expect(labels(reports)).toEqual(['2021年', '2022年', '2023年', '2024年', '2025年']);
		expect(labels(reports.filter(({ year }) => year !== 2022))).toEqual([
			'2021年', '2023年', '2024年', '2025年',
		]); // prettier-ignore
	});
});

describe('outcomes by year', () => {
	const now = report(2025, { G: 6, PT: 1, D4: 2, D8: 1, U1: 1, N2: 1, O3: 1 });
	test('are added up by the six groups of the statutory table', () => {
		const chart = outcomesByYear([now, report(2024, { G: 5, U1: 1 })], 2025);
		expect(chart.title).toBe('2024—2025年办结的政府信息公开申请的办理结果');
		expect(chart.conclusion).toBe(
			'2025年办结申请13件，其中予以公开或者部分公开7件，占53.8%（上年占83.3%）。'
		);
		expect(chart.table.columns.slice(1, 7).map((name) => name.slice(0, 4))).toEqual([
			'予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理',
		]); // prettier-ignore
		expect(chart.table.rows).toEqual([
			['2024', 5, 0, 0, 1, 0, 0, 6, '83.3'],
			['2025', 6, 1, 3, 1, 1, 1, 13, '53.8'],
		]);
		expect(chart.groups[1]?.bars.map(({ value }) => value)).toEqual([6, 1, 3, 1, 1, 1]);
	});
	test('of the trial form stand in the same groups', () => {
		expect(outcomesByYear([{ year: 2020, requests: trialRequests }], 2020).table.rows).toEqual([
			['2020', 5548, 2168, 730, 3421, 457, 1486, 13810, '55.9'],
		]);
	});
	test('of a year without any say so', () => {
		const chart = outcomesByYear([report(2025)], 2025);
		expect(chart.conclusion).toBe('2025年没有办结的申请。');
		expect(chart.table.rows).toEqual([['2025', 0, 0, 0, 0, 0, 0, 0, '—']]);
	});
	test('say that nothing was opened, and which years have no report', () => {
		expect(outcomesByYear([report(2025, { U1: 2 }), report(2023, { G: 1 })], 2025).conclusion).toBe(
			'2025年办结申请2件，其中没有予以公开或者部分公开的；图中不列2024年（没有年度报告）。'
		);
	});
});

describe('the time of answers by year', () => {
	const timed = (year: number, answered: number, onTime: number, medianDays?: number) => ({
		...report(year),
		timing: { answered, onTime, ...(medianDays !== undefined && { medianDays, longestDays: 20 }) },
	});
	test('is the share of those in time, and the median', () => {
		const reports = [timed(2024, 8, 8, 11.5), timed(2025, 9, 8, 9)];
		const [rate, median] = [onTimeByYear(reports, 2025), medianDaysByYear(reports, 2025)];
		expect(rate?.conclusion).toBe('2025年答复申请9件，按期8件，按期答复率88.8%（上年为100.0%）。');
		expect(rate?.table.rows).toEqual([['2024', 8, 8, 100], ['2025', 9, 8, 88.8]]);
		expect(rate?.groups.map(({ bars }) => bars[0]?.value)).toEqual([100, 88.8]);
		expect(median?.conclusion).toBe(
			'2025年办理用时中位数为9个工作日，比上年缩短2.5个工作日，最长20个工作日。'
		);
		expect(median?.table.rows).toEqual([['2024', 11.5, 20], ['2025', 9, 20]]);
	}); // prettier-ignore
	test('leaves out years without it, and says which and why', () => {
		const reports = [report(2021), timed(2022, 0, 0), timed(2024, 3, 3), timed(2025, 4, 4, 7)];
		expect(onTimeByYear(reports, 2025)?.conclusion).toBe(
			'2025年答复申请4件，全部按期（上年为100.0%）；图中不列2021年（没有答复时限数据）、2022年（没有答复的申请）、2023年（没有年度报告）。'
		);
		expect(medianDaysByYear(reports, 2025)?.conclusion).toBe(
			'2025年办理用时中位数为7个工作日，最长20个工作日；图中不列2021年（没有答复时限数据）、2022年（没有答复的申请）、2023年（没有年度报告）、2024年（没有答复时限数据）。'
		);
		expect(onTimeByYear([timed(2024, 3, 2), report(2025)], 2025)?.conclusion).toBe(
			'2025年没有按期答复率；图中不列2025年（没有答复时限数据）。'
		);
	});
	test('never reads 100 when one answer was late', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(1_000_000), (answered, late) => {
				const onTime = Math.max(0, answered - late);
				const [group] = onTimeByYear([timed(2025, answered, onTime)], 2025)?.groups ?? [];
				const rate = group?.bars[0]?.value ?? NaN;
				expect(rate === 100).toBe(onTime === answered);
				expect(Math.abs(rate - (onTime * 100) / answered)).toBeLessThan(0.1 + 1e-9);
			})
		);
	});
	test('is not drawn where no report has it', () => {
		expect(Object.keys(reportCharts([report(2024), report(2025)], 2025))).toEqual(['requests', 'outcomes']);
		expect(Object.keys(reportCharts([report(2024), timed(2025, 3, 2, 4)], 2025))).toEqual([
			'requests', 'outcomes', 'on-time', 'median-days',
		]); // prettier-ignore
	});
});
