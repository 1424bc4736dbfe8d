import type { APIRoute } from 'astro';
import { outcomeShares } from '../../../../domain/reports/outcome-shares.ts';
import { disclosureReports } from '../../../../server/catalogue.ts';
import { csvFile } from '../../../../server/csv.ts';

export function getStaticPaths() {
	return disclosureReports.map(({ id, data }) => ({ params: { year: id }, props: { report: data } }));
}

/** How the requests closed in the report's year ended. */
export const GET: APIRoute<{ report: Parameters<typeof outcomeShares>[0] }> = ({ props }) =>
	csvFile(outcomeShares(props.report).table);
