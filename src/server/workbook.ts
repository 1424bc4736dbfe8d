import writeExcelFile from 'write-excel-file/node';
import type { ChartTable } from '../domain/chart.ts';

/** A table as an XLSX file, its heading row always in sight. Texts stand as text, so that none can be a formula. */
export async function workbook(sheet: string, { columns, rows }: ChartTable): Promise<Response> {
	const heading = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
	const cells = rows.map((row) =>
		row.map((value) =>
			typeof value === 'number' ? { value, type: Number } : { value, type: String, format: '@' }
		)
	);
	const file = await writeExcelFile([heading, ...cells], { sheet, stickyRowsCount: 1 }).toBuffer();
	return new Response(new Uint8Array(file));
}
