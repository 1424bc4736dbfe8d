import { headingFaults } from '../../domain/reports/heading-faults.ts';
import { annualReportsOf, type AnnualReport } from '../annual-reports.ts';
import type { Observation, Rule } from '../rule.ts';

/** Annual reports: the file of their year and office, one of each, and the six statutory headings. */
export const annualReportFiles: Rule = {
	name: '年报文件',
	check: (content) => {
		const reports = annualReportsOf(content);
		return reports.flatMap((found, i) => [
			...misnamed(found, content.site?.organ),
			...repeated(found, reports.slice(0, i)),
			...headings(found),
		]);
	},
};

function misnamed({ source: { file }, report }: AnnualReport, organ: string | undefined): Observation[] {
	const name = file.replace(/^.*\/|\.md$/g, '');
	const year = String(report.year);
	const fault = (remedy: string) => [
		{ file, field: 'year', value: `year: ${year}`, problem: '文件名与报告的年份、机关不一致', remedy },
	];
	if (report.issuer === organ)
		return name === year ? [] : fault(`本机关${year}年的年报，文件名应为 ${year}.md`);
	return new RegExp(`^${year}-[a-z0-9]+(-[a-z0-9]+)*$`).test(name)
		? []
		: fault(`${report.issuer}不是本机关，文件名应为 ${year}-英文短名.md；issuer 写错的请改正`);
}

function repeated({ source, report }: AnnualReport, earlier: readonly AnnualReport[]): Observation[] {
	const twin = earlier.find(
		(other) => other.report.year === report.year && other.report.issuer === report.issuer
	);
	return twin
		? [
				{
					file: source.file,
					field: 'year',
					value: `year: ${report.year}`,
					problem: `${report.issuer}${report.year}年的年报已有 ${twin.source.file}`,
					remedy: '一个机关一年只有一份年报，请只留一份',
				},
			]
		: [];
}

/** A report from paper may be figures only; any other has the form of the law. */
function headings({ source, report }: AnnualReport): Observation[] {
	if (report.transcribedFrom !== undefined) return [];
	return headingFaults(source.parts.headings).map(({ line, problem, remedy }) => ({
		file: source.file,
		field: '正文',
		...(line !== undefined && { line }),
		problem,
		remedy,
	}));
}
