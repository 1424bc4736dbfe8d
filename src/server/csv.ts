import { stringify } from 'csv-stringify/sync';
import type { ChartTable } from '../domain/chart.ts';

/**
 * A table as a CSV file (RFC 4180). It opens with a byte order mark, without which spreadsheets garble Chinese, and no
 * cell can be taken for a formula.
 */
export function csvFile({ columns, rows }: ChartTable): Response {
	const text = stringify([columns, ...rows], {
		bom: true,
		escape_formulas: true,
		record_delimiter: 'windows',
	});
	return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
