import { changeInWords, groupedDigits, type BarGroup, type Chart } from '../chart.ts';
import type { DisclosureReport } from './disclosure-report.ts';
import { leftOutInWords, chartedYears, yearsInWords } from './charted-years.ts';
import { rowTotal } from './request-rows.ts';

interface YearOfRequests {
	year: number;
	/** Requests; new ones only in `received`, those of the year before too in `closed`. */
	received: number;
	carriedIn: number;
	closed: number;
	carriedOut: number;
}

/** Requests received and closed, by year: the last five years up to `year`, oldest first. */
export function requestsByYear(
	reports: readonly Pick<DisclosureReport, 'year' | 'requests'>[],
	year: number
): Chart & { groups: BarGroup[] } {
	const series = chartedYears(reports, year);
	const years = series.reports.map(yearOf);
	return {
		title: `${yearsInWords(years, year)}收到和办结政府信息公开申请情况`,
		conclusion: `${conclusionOf(years, year)}${leftOutInWords(series.leftOut)}。`,
		table: {
			columns: ['年份', '收到申请（件）', '上年结转（件）', '办结（件）', '结转下年（件）'],
			rows: years.map((y) => [String(y.year), y.received, y.carriedIn, y.closed, y.carriedOut]),
		},
		groups: years.map((y) => ({
			label: `${y.year}年`,
			bars: [
				{ series: '收到', value: y.received },
				{ series: '办结', value: y.closed },
			],
		})),
	};
}

function yearOf({ year, requests }: Pick<DisclosureReport, 'year' | 'requests'>): YearOfRequests {
	return {
		year,
		received: rowTotal(requests, 'received'),
		carriedIn: rowTotal(requests, 'carriedIn'),
		closed: rowTotal(requests, 'total'),
		carriedOut: rowTotal(requests, 'carriedOut'),
	};
}

function conclusionOf(years: readonly YearOfRequests[], year: number): string {
	const now = years.find((y) => y.year === year);
	if (!now) return `没有${year}年的数据`;
	const before = years.find((y) => y.year === year - 1);
	const received =
		now.received === 0 ? `${year}年没有收到申请` : `${year}年收到申请${groupedDigits(now.received)}件`;
	const change =
		before && now.received + before.received > 0
			? `，${changeInWords(now.received, before.received, '件')}`
			: '';
	return `${received}${change}${closedInWords(now)}`;
}

function closedInWords({ received, carriedIn, closed, carriedOut }: YearOfRequests): string {
	if (received + carriedIn === 0) return '';
	const together = carriedIn > 0 ? `连同上年结转${groupedDigits(carriedIn)}件，` : '';
	const left = carriedOut > 0 ? `，结转下年${groupedDigits(carriedOut)}件` : '';
	return `；${together}办结${groupedDigits(closed)}件${left}`;
}
