import { addDays, type Day } from '../calendar/day.ts';
import { ruleOfLawRegulation } from './rule-of-law-report.ts';
import type { YearlyReportSettings } from './yearly-report-settings.ts';

/**
 * The reports that the town publishes every year on the year before: their kind and place in `content/`, the page that
 * lists them, and the provision that sets the day of publication (absent where the town sets it).
 */
export const yearlyReports = {
	inspection: {
		kind: 'inspection',
		name: '依法行政自查报告',
		folder: 'reports/inspection',
		extension: 'md',
		path: 'inspections/',
		basis: undefined,
	},
	disclosure: {
		kind: 'disclosure report',
		name: '政府信息公开工作年度报告',
		folder: 'reports/disclosure',
		extension: 'md',
		path: 'disclosure/reports/',
		basis: '条例第五十条；日期由本镇参照第四十九条确定',
	},
	enforcement: {
		kind: 'enforcement statistics',
		name: '行政执法统计年报',
		folder: 'reports/enforcement',
		extension: 'yaml',
		path: 'reports/enforcement/',
		basis: '国办发〔2018〕118号',
	},
	website: {
		kind: 'website report',
		name: '政府网站工作年度报表',
		folder: 'reports/website',
		extension: 'yaml',
		path: 'reports/website/',
		basis: '国办函〔2018〕12号',
	},
	ruleOfLaw: {
		kind: 'rule of law report',
		name: '法治政府建设年度报告',
		folder: 'reports/rule-of-law',
		extension: 'md',
		path: 'reports/rule-of-law/',
		basis: `${ruleOfLawRegulation}第二十四条`,
	},
} as const;

export type YearlyReport = keyof typeof yearlyReports;

export const yearlyReportIds = Object.keys(yearlyReports) as YearlyReport[];

/** The file of a report below the content folder. */
export function yearlyReportFile(report: YearlyReport, year: number): string {
	const { folder, extension } = yearlyReports[report];
	return `${folder}/${year}.${extension}`;
}

/** The last day on which a year's 法治政府建设年度报告 is submitted in time: before 1 March ({@link ruleOfLawRegulation}). */
export function lastSubmissionDay(year: number): Day {
	return addDays(`${year + 1}-03-01`, -1);
}

/** The last day on which the report on a year is published in time; why there is none where the town does not make it. */
export function lastPublicationDay(
	report: YearlyReport,
	year: number,
	settings: YearlyReportSettings
): { on: Day } | { notMade: string } {
	// Before 1 April (art. 24 of its regulation).
	if (report === 'ruleOfLaw') return { on: addDays(`${year + 1}-04-01`, -1) };
	const setting = settings[report];
	return typeof setting === 'string' ? { on: `${year + 1}-${setting}` } : { notMade: setting.reason };
}

/**
 * The years whose reports must be there by their days, the running one last: from the year before this portal began.
 * Older reports may have been taken over or not.
 */
export function accountableYears(portalSince: Day, today: Day): number[] {
	const first = Number(portalSince.slice(0, 4)) - 1;
	const last = Number(today.slice(0, 4));
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
