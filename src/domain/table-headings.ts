import { placedCells, type Cell, type PlacedCell, type TableGrid } from './table-grid.ts';

/**
 * The headings of every cell that has some and is none: those beside it from the outermost, then those above it. Of
 * several blocks of headings in one table only the nearest above a cell is its own.
 */
export function headingsOf(rows: TableGrid['rows']): Map<Cell, PlacedCell[]> {
	const places = placedCells(rows);
	const [besides, aboves] = [places.filter(isRowHeading), places.filter(isColumnHeading)];
	const headRows = new Set(aboves.map(({ row }) => row));
	const headingsFor = (place: PlacedCell) => [
		...besides.filter((heading) => overlaps(rowsOf(heading), rowsOf(place))),
		...aboves.filter(
			(heading) =>
				nearestBlock(headRows, place.row).includes(heading.row) &&
				overlaps(columnsOf(heading), columnsOf(place))
		),
	];
	return new Map(
		places
			.filter(({ cell }) => cell.header === undefined)
			.map((place) => [place.cell, headingsFor(place)] as const)
			.filter(([, headings]) => headings.length > 0)
	);
}

function isRowHeading({ cell }: PlacedCell): boolean {
	return cell.header === 'row' || cell.header === 'rowgroup';
}

function isColumnHeading({ cell }: PlacedCell): boolean {
	return cell.header === 'col' || cell.header === 'colgroup';
}

/** The last run of heading rows above a row. */
function nearestBlock(headRows: ReadonlySet<number>, row: number): number[] {
	const above = [...headRows].filter((headRow) => headRow < row).sort((a, b) => b - a);
	return above.filter((headRow, i) => headRow === (above[0] ?? 0) - i);
}

type Stretch = readonly [start: number, length: number];

function rowsOf({ cell, row }: PlacedCell): Stretch {
	return [row, cell.rowSpan ?? 1];
}

function columnsOf({ cell, column }: PlacedCell): Stretch {
	return [column, cell.colSpan ?? 1];
}

function overlaps([a, aLength]: Stretch, [b, bLength]: Stretch): boolean {
	return a < b + bLength && b < a + aLength;
}
