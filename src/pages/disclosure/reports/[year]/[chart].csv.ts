import type { APIRoute } from 'astro';
import type { Chart, ChartTable } from '../../../../domain/chart.ts';
import { reportCharts } from '../../../../domain/reports/report-charts.ts';
import { ownReports } from '../../../../server/catalogue.ts';
import { csvFile } from '../../../../server/csv.ts';

export function getStaticPaths() {
	const reports = ownReports.map(({ data }) => data);
	return ownReports.flatMap(({ id, data }) =>
		Object.entries<Chart>(reportCharts(reports, data.year)).map(([chart, { table }]) => ({
			params: { year: id, chart },
			props: { table },
		}))
	);
}

/** The figures of one chart of the annual reports up to a year. */
export const GET: APIRoute<{ table: ChartTable }> = ({ props }) => csvFile(props.table);
