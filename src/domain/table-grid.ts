/** A cell of a table as it is printed: one grid makes the page, the spreadsheet and the Word document. */
export interface Cell {
	text: string;
	/** The number that the text states, for a spreadsheet. */
	value?: number;
	/** Columns and rows that the cell takes; 1 when absent. */
	colSpan?: number;
	rowSpan?: number;
	/** What a heading cell heads; absent in cells that are no heading. */
	header?: 'col' | 'row' | 'colgroup' | 'rowgroup';
	align?: 'left' | 'center' | 'right';
	/** Names a value within its table, such as `G.0`, so that others can say what lies behind it. */
	key?: string;
}

/** A table whose cells may span. Places that a cell of a row above takes are left out of a row, as in HTML. */
export interface TableGrid {
	/** What the table shows. */
	caption: string;
	/** How many rows from the top are the head, which is repeated on every sheet of paper. */
	headRows: number;
	rows: readonly (readonly Cell[])[];
}

/** A cell and the place of its upper left corner, counted from 0. */
export interface PlacedCell {
	cell: Cell;
	row: number;
	column: number;
}

/** A heading over columns or beside rows. */
export function heading(
	text: string,
	header: NonNullable<Cell['header']>,
	spans: Pick<Cell, 'colSpan' | 'rowSpan'> = {}
): Cell {
	return { text, header, ...spans };
}

/** A number in a table: 0 is 0, never blank. */
export function valueCell(value: number, key: string, spans: Pick<Cell, 'colSpan'> = {}): Cell {
	return { text: String(value), value, key, ...spans };
}

/** Every cell with its place, in the order of the rows. */
export function placedCells(rows: TableGrid['rows']): PlacedCell[] {
	const taken = new Set<string>();
	return rows.flatMap((cells, row) => {
		let column = 0;
		return cells.map((cell) => {
			while (taken.has(`${row},${column}`)) column += 1;
			const place = { cell, row, column };
			for (const [r, c] of placesOf(place)) taken.add(`${r},${c}`);
			return place;
		});
	});
}

/** Row and column of every place that a cell takes. */
export function placesOf({
	cell: { rowSpan = 1, colSpan = 1 },
	row,
	column,
}: PlacedCell): [number, number][] {
	return Array.from({ length: rowSpan * colSpan }, (_, i) => [
		row + Math.floor(i / colSpan),
		column + (i % colSpan),
	]);
}

/** How many columns a table has. */
export function columnCount(rows: TableGrid['rows']): number {
	return (rows[0] ?? []).reduce((sum, { colSpan = 1 }) => sum + colSpan, 0);
}
