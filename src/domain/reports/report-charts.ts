import type { BarGroup, Chart } from '../chart.ts';
import type { DisclosureReport } from './disclosure-report.ts';
import { outcomesByYear } from './outcomes-by-year.ts';
import { requestsByYear } from './requests-by-year.ts';
import { medianDaysByYear, onTimeByYear } from './timing-by-year.ts';

/** Charts by the names of their CSV files. */
export type ReportCharts = Record<'requests' | 'outcomes', GroupedChart> &
	Partial<Record<'on-time' | 'median-days', GroupedChart>>;

type GroupedChart = Chart & { groups: BarGroup[] };

/** What is drawn of the reports of one organ up to a year; charts of times only where some year has times. */
export function reportCharts(
	reports: readonly Pick<DisclosureReport, 'year' | 'requests' | 'timing'>[],
	year: number
): ReportCharts {
	const [onTime, median] = [onTimeByYear(reports, year), medianDaysByYear(reports, year)];
	return {
		requests: requestsByYear(reports, year),
		outcomes: outcomesByYear(reports, year),
		...(onTime && { 'on-time': onTime }),
		...(median && { 'median-days': median }),
	};
}
