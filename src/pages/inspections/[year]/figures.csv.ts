import type { APIRoute } from 'astro';
import type { ChartTable } from '../../../domain/chart.ts';
import { comparableFigures } from '../../../domain/reports/comparable-figures.ts';
import { inspections } from '../../../server/catalogue.ts';
import { csvFile } from '../../../server/csv.ts';

export function getStaticPaths() {
	const reports = inspections.map((entry) => entry.data);
	return inspections.flatMap(({ id, data }) => {
		const chart = comparableFigures(reports, data.year);
		return chart ? [{ params: { year: id }, props: { table: chart.table } }] : [];
	});
}

/** The figures of a self-inspection report beside those of the year before. */
export const GET: APIRoute<{ table: ChartTable }> = ({ props }) => csvFile(props.table);
