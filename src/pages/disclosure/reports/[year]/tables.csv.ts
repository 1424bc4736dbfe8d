import type { APIRoute } from 'astro';
import type { DisclosureReport } from '../../../../domain/reports/disclosure-report.ts';
import { reportTable } from '../../../../domain/reports/report-table.ts';
import { tablesOf } from '../../../../domain/reports/report-grids.ts';
import { disclosureReports } from '../../../../server/catalogue.ts';
import { csvFile } from '../../../../server/csv.ts';

export function getStaticPaths() {
	return disclosureReports.map(({ id, data }) => ({ params: { year: id }, props: { report: data } }));
}

/** The numbers of a report's tables, one a line. */
export const GET: APIRoute<{ report: DisclosureReport }> = ({ props }) =>
	csvFile(reportTable(tablesOf(props.report)));
