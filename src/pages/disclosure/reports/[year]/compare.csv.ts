import type { APIRoute } from 'astro';
import type { ChartTable } from '../../../../domain/chart.ts';
import { comparisonTable } from '../../../../domain/reports/comparison-words.ts';
import { compareReports } from '../../../../domain/reports/report-comparison.ts';
import { comparedReports } from '../../../../server/catalogue.ts';
import { csvFile } from '../../../../server/csv.ts';

export function getStaticPaths() {
	return comparedReports().map(({ now, before }) => ({
		params: { year: now.id },
		props: { table: comparisonTable(compareReports(now.data, before.data), now.data.year) },
	}));
}

/** Every number of a report beside that of the year before. */
export const GET: APIRoute<{ table: ChartTable }> = ({ props }) => csvFile(props.table);
