import type { APIRoute } from 'astro';
import { requestsByYear } from '../../../../domain/reports/requests-by-year.ts';
import { disclosureReports } from '../../../../server/catalogue.ts';
import { csvFile } from '../../../../server/csv.ts';

export function getStaticPaths() {
	return disclosureReports.map(({ id, data }) => ({ params: { year: id }, props: { year: data.year } }));
}

/** Requests received and closed up to the report's year. */
export const GET: APIRoute<{ year: number }> = ({ props }) => {
	const reports = disclosureReports.map((entry) => entry.data);
	return csvFile(requestsByYear(reports, props.year).table);
};
