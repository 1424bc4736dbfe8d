import type { Day } from '../../domain/calendar/day.ts';
import { countedRows, publishedCell } from '../../domain/reports/report-cells.ts';
import {
	enforcementTotals,
	type EnforcementStatistics,
} from '../../domain/reports/enforcement-statistics.ts';
import { annualReportsOf } from '../annual-reports.ts';
import { filesOf, type Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

const decided = ['licences', 'penalties', 'coercion'] as const;

/** Decisions in table two of our own annual reports against the enforcement statistics and the published decisions of the year. */
export const annualReportDecisions: Rule = {
	name: '年报与执法公示',
	check: (content) =>
		annualReportsOf(content)
			.filter(({ report }) => report.issuer === content.site?.organ)
			.flatMap(({ source: { file }, report: { year, published } }): Observation[] => {
				if (!published) return [];
				const statistics = statisticsOf(content, year);
				const totals = statistics && enforcementTotals(statistics.data);
				return decided.flatMap((key) => {
					const { row, column } = countedRows[key];
					const told = {
						file,
						field: `published.${key}`,
						value: key,
						problem: `${publishedCell(row, column)}为${published[key]}，`,
					};
					const shown = key === 'coercion' ? 0 : decidedIn(content, key, year);
					return [
						...(totals && totals[key] !== published[key]
							? [
									{
										...told,
										problem: `${told.problem}${year}年行政执法统计年报（${statistics.file}）为${totals[key]}`,
										remedy: '两者应相等，请核对两份报告',
									},
								]
							: []),
						...(shown > published[key]
							? [
									{
										...told,
										problem: `${told.problem}网站公示的${year}年${row}决定有${shown}件`,
										remedy: '年报的件数不应少于已公示的件数，请核对',
									},
								]
							: []),
					];
				});
			}),
};

function statisticsOf(content: Content, year: number) {
	return filesOf(content, 'enforcement statistics')
		.map(({ file, data }) => ({ file, data: data as unknown as EnforcementStatistics }))
		.find(({ data }) => data.year === year);
}

/** How many published decisions of a kind were made in a year and still stand. */
function decidedIn(content: Content, kind: 'licences' | 'penalties', year: number): number {
	const rows = filesOf(content, kind).flatMap(
		({ data }) => data[kind] as { decidedOn: Day; withdrawn?: unknown }[]
	);
	return rows.filter(({ decidedOn, withdrawn }) => !withdrawn && decidedOn.startsWith(`${year}-`)).length;
}
