import type { Cell, TableGrid } from '../table-grid.ts';
import type { DisclosureReport } from './disclosure-report.ts';
import { judgementGroups } from './judgements.ts';
import { cellAt, countedRows, documentRows } from './report-cells.ts';
import { reportGrids } from './report-grids.ts';

/** The tables of one report. */
export type ReportTables = Pick<DisclosureReport, 'year' | 'published' | 'requests' | 'remedies'>;

/** Two numbers that should be the same. */
export interface CellDifference {
	key: string;
	one: number;
	other: number;
}

/** Every number of a report's tables by its key in the grids. */
function reportCells(report: ReportTables): Map<string, number> {
	const grids = Object.values(reportGrids(report));
	return new Map(
		grids.flatMap((grid) =>
			(grid?.rows ?? [])
				.flat()
				.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value ?? 0] as const]))
		)
	);
}

/** The cells that two reports of the same year both have and that differ. */
export function cellDifferences(one: ReportTables, other: ReportTables): CellDifference[] {
	const others = reportCells(other);
	return [...reportCells(one)].flatMap(([key, value]) => {
		const there = others.get(key);
		return there === undefined || there === value ? [] : [{ key, one: value, other: there }];
	});
}

/** Where the cell of a key in the grids stands on paper; undefined when no table has it. */
export function cellOf(key: string): string | undefined {
	const path = key.split('.');
	const [row = ''] = path;
	const table =
		row in judgementGroups
			? 'remedies'
			: row in documentRows || row in countedRows
				? 'published'
				: 'requests';
	return cellAt([table, ...path]);
}

/** A grid whose cells that differ tell the other number too, under words that say whose it is. */
export function withDifferences(
	grid: TableGrid,
	differences: readonly CellDifference[],
	words: string
): TableGrid {
	const others = new Map(differences.map(({ key, other }) => [key, other]));
	const marked = (cell: Cell): Cell => {
		const other = others.get(cell.key ?? '');
		return other === undefined ? cell : { ...cell, text: `${cell.text}（${words}${other}）` };
	};
	return { ...grid, rows: grid.rows.map((row) => row.map(marked)) };
}
