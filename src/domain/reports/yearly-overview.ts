import { dayInChinese, type Day } from '../calendar/day.ts';
import type { YearlyReportSettings } from './yearly-report-settings.ts';
import {
	accountableYears,
	lastPublicationDay,
	yearlyReportIds,
	yearlyReports,
	type YearlyReport,
} from './yearly-reports.ts';

/** A report that is on the site. */
export interface PublishedReport {
	report: YearlyReport;
	year: number;
	path: string;
	publishedOn: Day;
	/** Of 法治政府建设年度报告: when it went to the party committee and government above. */
	submittedOn?: Day | undefined;
}

/** A yearly report as the overview tells of it. */
export interface OverviewRow {
	name: string;
	/** Page of the report; undefined while it is not published. */
	path: string | undefined;
	/** Whether it should be there and is not. */
	overdue: boolean;
	/** Where it stands, in words. */
	state: string;
}

/**
 * Every yearly report of the town with its state, the newest year first. Of years before the portal began only what was
 * taken over is told.
 */
export function yearlyOverview(
	published: readonly PublishedReport[],
	settings: YearlyReportSettings,
	portalSince: Day,
	today: Day
): { year: number; rows: OverviewRow[] }[] {
	const accountable = accountableYears(portalSince, today);
	const years = new Set([...accountable, ...published.map(({ year }) => year)]);
	return [...years]
		.sort((a, b) => b - a)
		.map((year) => ({
			year,
			rows: yearlyReportIds.flatMap((report) => {
				const found = published.find((one) => one.report === report && one.year === year);
				if (found) return [publishedRow(found)];
				return accountable.includes(year) ? [missingRow(report, year, settings, today)] : [];
			}),
		}));
}

function publishedRow({ report, path, publishedOn, submittedOn }: PublishedReport): OverviewRow {
	const submitted = submittedOn === undefined ? '' : `${dayInChinese(submittedOn)}上报，`;
	const state = `${submitted}${dayInChinese(publishedOn)}公布`;
	return { name: yearlyReports[report].name, path, overdue: false, state };
}

function missingRow(
	report: YearlyReport,
	year: number,
	settings: YearlyReportSettings,
	today: Day
): OverviewRow {
	const last = lastPublicationDay(report, year, settings);
	const { name } = yearlyReports[report];
	if ('notMade' in last)
		return { name, path: undefined, overdue: false, state: `本镇不编制：${last.notMade}` };
	const day = dayInChinese(last.on);
	const overdue = last.on < today;
	const state = overdue ? `还没有公布，应当最迟${day}公布` : `最迟${day}公布`;
	return { name, path: undefined, overdue, state };
}
