import type { ChartTable } from '../chart.ts';
import type { TableGrid } from '../table-grid.ts';
import { headingsOf } from '../table-headings.ts';

/** The numbers of a report's tables one by one, each with its table, its row and its column, for programs to read. */
export function reportTable(grids: readonly TableGrid[]): ChartTable {
	return {
		columns: ['表', '行', '列', '数值'],
		rows: grids.flatMap(({ caption, rows }) => {
			const headings = headingsOf(rows);
			return rows.flat().flatMap((cell) => {
				if (cell.value === undefined) return [];
				const words = (...kinds: unknown[]) =>
					(headings.get(cell) ?? [])
						.filter((heading) => kinds.includes(heading.cell.header))
						.map((heading) => heading.cell.text)
						.join('：');
				return [[caption, words('row', 'rowgroup'), words('col', 'colgroup'), cell.value]];
			});
		}),
	};
}
