import type { APIRoute } from 'astro';
import type { ChartTable } from '../../../../domain/chart.ts';
import { enforcementTables } from '../../../../server/yearly-reports.ts';
import { csvFile } from '../../../../server/csv.ts';

export function getStaticPaths() {
	return enforcementTables().map(({ year, table }) => ({ params: { year }, props: { table } }));
}

/** The yearly statistics of enforcement beside the year before, for programs and spreadsheets. */
export const GET: APIRoute<{ table: ChartTable }> = ({ props }) => csvFile(props.table);
