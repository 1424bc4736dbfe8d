import { carryOverMismatches, inForceMismatches } from '../../domain/reports/carry-over.ts';
import { annualReportsOf } from '../annual-reports.ts';
import type { Observation, Rule } from '../rule.ts';

/** What this year's annual report takes from last year's: requests carried over, and documents in force (a convention). */
export const annualReportSeries: Rule = {
	name: '年报衔接',
	check: (content) =>
		annualReportsOf(content).flatMap(({ source: { file }, report, before, fileBefore }): Observation[] => {
			if (!before) return [];
			return [
				...carryOverMismatches(report, before).map(({ place, value, earlierPlace, earlierValue }) => ({
					file,
					field: 'requests.carriedIn',
					value: 'carriedIn',
					problem: `${place}为${value}，上年年报（${fileBefore}）${earlierPlace}为${earlierValue}`,
					remedy: '两者应相等，请核对两份报告',
				})),
				...inForceMismatches(report, before).map(({ row, place, value, earlier, made, repealed }) => ({
					file,
					field: `published.${row}.inForce`,
					value: row,
					problem: `${place}为${value}，按上年年报（${fileBefore}）的${earlier}加本年制发${made}、减本年废止${repealed}推算为${earlier + made - repealed}`,
					remedy: '请核对；因统计日期或者重新认定而不同的，写成保留意见',
					level: 'warning' as const,
				})),
			];
		}),
};
