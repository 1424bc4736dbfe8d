import type { APIRoute } from 'astro';
import type { ChartTable } from '../../../../domain/chart.ts';
import { enforcementTables } from '../../../../server/yearly-reports.ts';
import { workbook } from '../../../../server/workbook.ts';

export function getStaticPaths() {
	return enforcementTables().map(({ year, table }) => ({ params: { year }, props: { table } }));
}

/** The yearly statistics of enforcement beside the year before, as a workbook. */
export const GET: APIRoute<{ table: ChartTable }> = ({ props }) => workbook('行政执法统计', props.table);
