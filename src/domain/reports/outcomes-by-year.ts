import { groupedDigits, percentText, type BarGroup, type Chart } from '../chart.ts';
import { outcomes } from '../requests/outcomes.ts';
import type { DisclosureReport } from './disclosure-report.ts';
import { leftOutInWords, chartedYears, yearsInWords } from './charted-years.ts';
import { resultRowsOf, rowTotal, trialOtherRow, type RequestRow } from './request-rows.ts';

type Figures = Pick<DisclosureReport, 'year' | 'requests'>;

/** The six groups of outcomes, in the order of the form. */
const groups = [...new Set(Object.values(outcomes).map(({ group }) => group))];

interface YearOfOutcomes {
	year: number;
	/** Requests by group, in the order of {@link groups}. */
	counts: number[];
	total: number;
	/** Those that were opened wholly or in part, and their share in tenths of a percent; undefined when none were closed. */
	opened: number;
	share: number | undefined;
}

/** How the requests closed in a year ended, by the six groups of table three: the last five years up to `year`. */
export function outcomesByYear(reports: readonly Figures[], year: number): Chart & { groups: BarGroup[] } {
	const series = chartedYears(reports, year);
	const years = series.reports.map(yearOf);
	return {
		title: `${yearsInWords(years, year)}办结的政府信息公开申请的办理结果`,
		conclusion: `${conclusionOf(years, year)}${leftOutInWords(series.leftOut)}。`,
		table: {
			columns: [
				'年份',
				...groups.map((group) => `${group}（件）`),
				'总计（件）',
				'予以公开和部分公开占比（%）',
			],
			rows: years.map((y) => [
				String(y.year),
				...y.counts,
				y.total,
				y.share === undefined ? '—' : percentText(y.share),
			]),
		},
		groups: years.map((y) => ({
			label: `${y.year}年`,
			bars: groups.map((series, i) => ({ series, value: y.counts[i] ?? 0 })),
		})),
	};
}

function yearOf({ year, requests }: Figures): YearOfOutcomes {
	const rows = resultRowsOf(year);
	const count = (group: string) =>
		rows
			.filter((row) => outcomeGroupOf(row) === group)
			.reduce((sum, row) => sum + rowTotal(requests, row), 0);
	const total = rowTotal(requests, 'total');
	const opened = count(outcomes.G2.group) + count(outcomes.PT.group);
	return {
		year,
		counts: groups.map(count),
		total,
		opened,
		share: total === 0 ? undefined : Math.round((opened * 1000) / total),
	};
}

function outcomeGroupOf(row: RequestRow & (keyof typeof outcomes | 'G' | 'O')): string {
	if (row === 'G') return outcomes.G2.group;
	return row === trialOtherRow ? outcomes.O3.group : outcomes[row].group;
}

function conclusionOf(years: readonly YearOfOutcomes[], year: number): string {
	const now = years.find((y) => y.year === year);
	if (now?.share === undefined) return `${year}年没有办结的申请`;
	const closed = `${year}年办结申请${groupedDigits(now.total)}件，其中`;
	const before = years.find((y) => y.year === year - 1)?.share;
	const compared = before === undefined ? '' : `（上年占${percentText(before)}%）`;
	if (now.opened === 0) return `${closed}没有予以公开或者部分公开的${compared}`;
	return `${closed}予以公开或者部分公开${groupedDigits(now.opened)}件，占${percentText(now.share)}%${compared}`;
}
