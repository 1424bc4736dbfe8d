import type { APIRoute } from 'astro';
import type { DisclosureReport } from '../../../../domain/reports/disclosure-report.ts';
import { tablesOf } from '../../../../domain/reports/report-grids.ts';
import { disclosureReports } from '../../../../server/catalogue.ts';
import { gridWorkbook } from '../../../../server/workbook.ts';

export function getStaticPaths() {
	return disclosureReports.map(({ id, data }) => ({ params: { year: id }, props: { report: data } }));
}

/** The tables of a report in the layout of the form, one a sheet. */
export const GET: APIRoute<{ report: DisclosureReport }> = ({ props }) =>
	gridWorkbook(tablesOf(props.report));
