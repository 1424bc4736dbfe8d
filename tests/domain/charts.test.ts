import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeInWords, groupedDigits, percentText, sharesOf } from '../../src/domain/chart.ts';
import { decisionTimeline, spanInWords } from '../../src/domain/publication/decision-timeline.ts';
import type { Decision } from '../../src/domain/publication/decision.ts';
import { comparableFigures } from '../../src/domain/reports/comparable-figures.ts';
import { resultRows, type DisclosureReport } from '../../src/domain/reports/disclosure-report.ts';
import type { Inspection } from '../../src/domain/reports/inspection.ts';
import { outcomeShares } from '../../src/domain/reports/outcome-shares.ts';
import { requestsByYear } from '../../src/domain/reports/requests-by-year.ts';

const alone = (count: number) => [count, 0, 0, 0, 0, 0];

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
			results: results as DisclosureReport['requests']['results'],
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

describe('figures of self-inspection reports', () => {
	const inspection = (year: number, figures: [Inspection['measures'][number]['system'], string, number, string][]) => ({
		year,
		measures: figures.map(([system, label, value, unit]) => ({
			system,
			title: label,
			result: label,
			figures: [{ label, value, unit }],
			evidence: [],
		})),
	}); // prettier-ignore
	const before = inspection(2024, [
		['S6', '办结', 36, '件'],
		['S11', '办结', 62, '件'],
		['S7', '处罚', 21, '件'],
		['S3', '宣讲', 20, '场'],
	]);
	const now = inspection(2025, [
		['S6', '办结', 44, '件'],
		['S11', '办结', 57, '件'],
		['S7', '处罚', 21, '件'],
		['S3', '宣讲', 24, '场'],
		['S9', '评查', 18, '件'],
	]);
	test('are compared in one unit, where both years give them', () => {
		const chart = comparableFigures([now, before], 2025);
		expect(chart?.conclusion).toBe('2025年以“件”计、可与上年对比的3项指标中，1项增加，1项减少，1项持平。');
		expect(chart?.groups.map((group) => group.label)).toEqual([
			'办结（依法履职、案件转办督察与行政审批）',
			'办结（信访接待）',
			'处罚',
		]);
		expect(chart?.table.rows.map((row) => row.slice(1))).toEqual([
			['办结', 36, 44],
			['办结', 62, 57],
			['处罚', 21, 21],
		]);
	});
	test('are not compared without a report of the year before, or when all are 0', () => {
		expect(comparableFigures([now], 2025)).toBeUndefined();
		const nothing = [2024, 2025].map((year) => inspection(year, [['S12', '复议', 0, '件']]));
		expect(comparableFigures(nothing, 2025)).toBeUndefined();
	});
});

describe('the timeline of a decision', () => {
	const timeline = (consultation: Partial<Decision['steps'][number]>, today: string) =>
		decisionTimeline(
			{
				title: '项目',
				steps: [
					{ step: '决策启动', from: '2026-02-01', evidence: '立项' },
					{ step: '公众参与', from: '2026-03-01', evidence: '征求意见', ...consultation },
				],
			},
			today
		);
	const shortenReason = '汛期将至。';
	test.each([
		['2026-05-01', { to: '2026-04-01' }, '公开征求意见31日，不少于法定的30日。'],
		['2026-05-01', { to: '2026-03-31' }, '公开征求意见30日，不少于法定的30日。'],
		['2026-03-31', { to: '2026-03-31' }, '正在公开征求意见30日，至2026年3月31日止，不少于法定的30日。'],
		['2026-02-10', { to: '2026-03-31' }, '将公开征求意见30日，至2026年3月31日止，不少于法定的30日。'],
		['2026-05-01', { to: '2026-03-21', shortenReason }, '公开征求意见20日，少于法定的30日，理由是：汛期将至。'],
		['2026-05-01', { shortenReason }, '公开征求意见的期限为2026年3月1日当日，少于法定的30日，理由是：汛期将至。'],
	])('on %s with %j says: %s', (today, consultation, words) => {
		expect(timeline(consultation, today).conclusion).toBe(`公众参与环节${words}`);
	}); // prettier-ignore
	test('counts days as the form does, the first one not', () => {
		expect(timeline({ to: '2026-03-31' }, '2026-03-10').table.rows).toEqual([
			['决策启动', '2026-02-01', '2026-02-01', 0, '已完成'],
			['公众参与', '2026-03-01', '2026-03-31', 30, '进行中'],
		]);
	});
	test('marks where the shortest consultation ends', () => {
		expect(timeline({ to: '2026-04-20' }, '2026-05-01').steps[1]?.shortestUntil).toBe('2026-03-31');
	});
	test('says that nobody was asked', () => {
		const steps: Decision['steps'] = [{ step: '决策启动', from: '2026-02-01', evidence: '立项' }];
		expect(decisionTimeline({ title: '项目', steps }, '2026-02-01').conclusion).toBe(
			'已列明1个程序环节，其中没有公众参与环节。'
		);
	});
	test.each([
		['2026-03-02', '2026-03-02', 0, '2026年3月2日'],
		['2026-03-02', '2026-04-03', 32, '2026年3月2日至4月3日（32日）'],
		['2026-12-20', '2027-01-30', 41, '2026年12月20日至2027年1月30日（41日）'],
	])('%s to %s is read with its days', (from, to, days, words) => {
		expect(spanInWords({ label: '听证', from, to, days, state: '已完成' })).toBe(words);
	});
});
