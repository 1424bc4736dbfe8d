import type { RuleOfLawReport } from '../../domain/reports/rule-of-law-report.ts';
import { ruleOfLawRegulation } from '../../domain/reports/rule-of-law-report.ts';
import {
	accountableYears,
	lastPublicationDay,
	lastSubmissionDay,
	yearlyReportFile,
	yearlyReportIds,
	yearlyReports,
	type YearlyReport,
} from '../../domain/reports/yearly-reports.ts';
import type { Site } from '../../domain/site.ts';
import { filesOf, type CheckedFile, type Content } from '../content.ts';
import type { DueSource, DueWork } from './due-work.ts';

/** The yearly reports that are not there yet, and 法治政府建设年度报告 that was not submitted. */
export const annualReports: DueSource = (content) => {
	const { site } = content;
	if (!site) return [];
	return accountableYears(site.portalSince, content.today).flatMap((year) => [
		...submission(content, site, year),
		...yearlyReportIds.flatMap((report) => publication(content, site, report, year)),
	]);
};

/** The town's own report on a year; those of other towns are for comparison. */
function ownReport(
	content: Content,
	site: Site,
	report: YearlyReport,
	year: number
): CheckedFile | undefined {
	return filesOf(content, yearlyReports[report].kind).find(
		({ data }) => data['year'] === year && data['issuer'] === site.organ
	);
}

function publication(content: Content, site: Site, report: YearlyReport, year: number): DueWork[] {
	const last = lastPublicationDay(report, year, site.yearlyReports);
	if ('notMade' in last || ownReport(content, site, report, year)) return [];
	const { name, basis } = yearlyReports[report];
	const task = `公布${year}年${name}`;
	return [{ on: last.on, task, file: yearlyReportFile(report, year), ...(basis && { basis }) }];
}

function submission(content: Content, site: Site, year: number): DueWork[] {
	const report = ownReport(content, site, 'ruleOfLaw', year)?.data as RuleOfLawReport | undefined;
	if (report?.submittedOn !== undefined) return [];
	return [
		{
			on: lastSubmissionDay(year),
			task: `向上一级党委和政府报送${year}年法治政府建设年度报告，填写 submittedOn`,
			file: yearlyReportFile('ruleOfLaw', year),
			basis: ruleOfLawRegulation,
		},
	];
}
