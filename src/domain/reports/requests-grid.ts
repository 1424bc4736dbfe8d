import { heading, valueCell, type Cell, type TableGrid } from '../table-grid.ts';
import { reportColumns } from './applicant-columns.ts';
import type { RequestFigures } from './disclosure-report.ts';
import {
	resultGroupOf,
	resultGroups,
	resultRowsOf,
	rowLabel,
	rowValues,
	type RequestRow,
} from './request-rows.ts';

/** What the form prints in the corner of table three. */
const cornerNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

const [person, ...others] = reportColumns;
const [total, organisations] = [others.at(-1) ?? '', others.slice(0, -1)];

const head: Cell[][] = [
	[
		{ text: cornerNote, colSpan: 3, rowSpan: 3 },
		heading('申请人情况', 'colgroup', { colSpan: reportColumns.length }),
	],
	[
		heading(person, 'col', { rowSpan: 2 }),
		heading('法人或其他组织', 'colgroup', { colSpan: organisations.length }),
		heading(total, 'col', { rowSpan: 2 }),
	],
	organisations.map((name) => heading(name, 'col')),
];

/** Table three as the form lays it out (国办公开办函〔2021〕30号), or for years before it the trial form. */
export function requestsGrid(year: number, requests: RequestFigures): TableGrid {
	const results: RequestRow[] = [...resultRowsOf(year), 'total'];
	const valuesOf = (row: RequestRow) =>
		(rowValues(requests, row) ?? []).map((value, column) => valueCell(value, `${row}.${column}`));
	const itemRow = (row: RequestRow) => [heading(rowLabel(row), 'row', { colSpan: 3 }), ...valuesOf(row)];
	return {
		caption: '收到和处理政府信息公开申请情况',
		headRows: head.length,
		rows: [
			...head,
			itemRow('received'),
			itemRow('carriedIn'),
			...results.map((row, i) => [
				...(i === 0 ? [heading('三、本年度办理结果', 'rowgroup', { rowSpan: results.length })] : []),
				...resultHeadings(row, results),
				...valuesOf(row),
			]),
			itemRow('carriedOut'),
		],
	};
}

/** The headings of a result: its group's beside the first row of the group, then its own. */
function resultHeadings(row: RequestRow, results: readonly RequestRow[]): Cell[] {
	const group = resultGroupOf(row);
	if (group === undefined) return [heading(rowLabel(row), 'row', { colSpan: 2 })];
	const rows = results.filter((other) => resultGroupOf(other) === group);
	const own = heading(rowLabel(row), 'row');
	return rows[0] === row ? [heading(resultGroups[group], 'rowgroup', { rowSpan: rows.length }), own] : [own];
}
