import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeInWords, groupedDigits, percentText, sharesOf } from '../../src/domain/chart.ts';
import type { DisclosureReport } from '../../src/domain/reports/disclosure-report.ts';
import { resultRows } from '../../src/domain/reports/request-rows.ts';
import { outcomeShares } from '../../src/domain/reports/outcome-shares.ts';
import { requestsByYear } from '../../src/domain/reports/requests-by-year.ts';

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
	test.each([
		[[1, 1, 1], [334, 333, 333]],
		[[6, 1, 0, 1, 1, 1], [600, 100, 0, 100, 100, 100]],
		[[2, 1], [667, 333]],
		[[0, 0], [0, 0]],
		[[1_999_999_999, 1], [1000, 0]],
	])('%j are shares of %j tenths of a percent', (parts, shares) => expect(sharesOf(parts)).toEqual(shares)); // prettier-ignore
	test('shares add up to 100.0 and miss the exact one by less than 0.1', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 6 }), (parts) => {
				const sum = parts.reduce((total, part) => total + part, 0);
				const shares = sharesOf(parts);
				expect(shares.reduce((total, share) => total + share, 0)).toBe(sum === 0 ? 0 : 1000);
				shares.forEach((share, i) => {
					if (sum > 0) expect(Math.abs(share - ((parts[i] ?? 0) * 1000) / sum)).toBeLessThan(1);
				});
			})
		);
	});
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
	test('are not compared over a missing year', () => {
		expect(requestsByYear([report(2022, { received: 9, G: 9 }), later], 2025).conclusion).not.toContain(
			'上年增'
		);
	});
	test('say that there were none', () => {
		expect(requestsByYear([report(2024), report(2025)], 2025).conclusion).toBe('2025年没有收到申请。');
		expect(requestsByYear([report(2024, { received: 7, G: 7 }), report(2025)], 2025).conclusion).toBe(
			'2025年没有收到申请，比上年减少7件（100.0%）。'
		);
	});
	test('go back five years', () => {
		const reports = Array.from({ length: 9 }, (_, i) => report(2017 + i, { received: i, G: i }));
		expect(requestsByYear(reports, 2025).groups.map((group) => group.label)).toEqual([
			'2021年', '2022年', '2023年', '2024年', '2025年',
		]); // prettier-ignore
	});
});

describe('outcomes', () => {
	test('are added up by the six groups of the statutory table', () => {
		const chart = outcomeShares(report(2025, { G: 6, PT: 1, D4: 2, D8: 1, U1: 1, N2: 1, O3: 1 }));
		expect(chart.conclusion).toBe('2025年办结申请13件，其中予以公开或者部分公开7件，占53.8%。');
		expect(chart.table.rows).toEqual([
			['予以公开', 6, '46.1'],
			['部分公开', 1, '7.7'],
			['不予公开', 3, '23.1'],
			['无法提供', 1, '7.7'],
			['不予处理', 1, '7.7'],
			['其他处理', 1, '7.7'],
			['总计', 13, '100.0'],
		]);
	});
	test('of a year without any say so', () => {
		const chart = outcomeShares(report(2025));
		expect(chart.conclusion).toBe('2025年没有办结的申请。');
		expect(chart.table.rows.at(-1)).toEqual(['总计', 0, '0.0']);
	});
	test('say that nothing was opened', () => {
		expect(outcomeShares(report(2025, { U1: 2 })).conclusion).toBe(
			'2025年办结申请2件，其中没有予以公开或者部分公开的。'
		);
	});
});
