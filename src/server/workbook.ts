import writeExcelFile from 'write-excel-file/node';
import type { ChartTable } from '../domain/chart.ts';
import { columnCount, placedCells, type Cell, type TableGrid } from '../domain/table-grid.ts';

/** A table as an XLSX file, its heading row always in sight. Texts stand as text, so that none can be a formula. */
export async function workbook(sheet: string, { columns, rows }: ChartTable): Promise<Response> {
	const heading = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
	const cells = rows.map((row) => row.map(typed));
	const file = await writeExcelFile([heading, ...cells], { sheet, stickyRowsCount: 1 }).toBuffer();
	return new Response(new Uint8Array(file));
}

/** Tables as one XLSX file, each on a sheet of its own that is called after it, with the spans of its cells. */
export async function gridWorkbook(grids: readonly TableGrid[]): Promise<Response> {
	const sheets = grids.map((grid) => ({
		sheet: grid.caption,
		data: sheetOf(grid),
		columns: columnWidths(grid).map((width) => ({ width })),
		...(grid.headRows > 0 && { stickyRowsCount: grid.headRows }),
	}));
	return new Response(new Uint8Array(await writeExcelFile(sheets).toBuffer()));
}

function typed(value: string | number) {
	return typeof value === 'number' ? { value, type: Number } : { value, type: String, format: '@' };
}

/** The rows of a sheet: places that a cell spans besides its own are null. */
function sheetOf({ rows }: TableGrid) {
	const sheet = rows.map((): (object | null)[] => Array.from({ length: columnCount(rows) }, () => null));
	for (const { cell, row, column } of placedCells(rows)) {
		const line = sheet[row];
		if (line) line[column] = sheetCell(cell);
	}
	return sheet;
}

function sheetCell({ text, value, header, colSpan, rowSpan }: Cell) {
	return {
		...typed(value ?? text),
		borderStyle: 'thin' as const,
		...(colSpan !== undefined && { columnSpan: colSpan }),
		...(rowSpan !== undefined && { rowSpan }),
		...(header && { fontWeight: 'bold' as const }),
		align: header === 'row' ? ('left' as const) : ('center' as const),
		alignVertical: 'center' as const,
		wrap: true,
	};
}

/** Characters of Latin text that a column is wide, of which a Chinese one takes two. */
const [narrowest, widest] = [10, 40];

/** Each column as wide as the texts that stand in it alone. */
function columnWidths({ rows }: TableGrid): number[] {
	const widths = Array.from({ length: columnCount(rows) }, () => narrowest);
	for (const { cell, column } of placedCells(rows)) {
		if (cell.colSpan === undefined) {
			const needed = Math.min(widest, 2 * cell.text.length + 2);
			widths[column] = Math.max(widths[column] ?? 0, needed);
		}
	}
	return widths;
}
