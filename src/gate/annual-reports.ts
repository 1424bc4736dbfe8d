import type { DisclosureReport } from '../domain/reports/disclosure-report.ts';
import { reportBefore } from '../domain/reports/report-series.ts';
import { filesOf, type CheckedFile, type Content } from './content.ts';

/** An annual report as the gate looks at it: its file, its data, and last year's report of the same office. */
export interface AnnualReport {
	source: CheckedFile;
	report: DisclosureReport;
	before: DisclosureReport | undefined;
	/** Path of last year's report. */
	fileBefore: string;
}

/** The sound annual reports, oldest first within an office. */
export function annualReportsOf(content: Content): AnnualReport[] {
	const files = filesOf(content, 'disclosure report');
	const reports = files.map(({ data }) => data as DisclosureReport);
	return files.map((source, i) => {
		const report = reports[i] as DisclosureReport;
		const before = reportBefore(reports, report);
		return { source, report, before, fileBefore: before ? (files[reports.indexOf(before)]?.file ?? '') : '' };
	});
}
