import { heading, valueCell, type Cell, type TableGrid } from '../table-grid.ts';
import type { PublishedFigures } from './disclosure-report.ts';
import { countedRows, documentColumns, documentRows } from './report-cells.ts';

/** The blocks whose rows have one number each, by their article of the 条例. */
const singleBlocks = [
	{ article: '第二十条第（五）项', keys: ['licences'] },
	{ article: '第二十条第（六）项', keys: ['penalties', 'coercion'] },
	{ article: '第二十条第（八）项', keys: ['fees'] },
] as const satisfies { article: string; keys: [keyof typeof countedRows, ...(keyof typeof countedRows)[]] }[];

/** Table two as the form lays it out (国办公开办函〔2021〕30号): four columns, single numbers over three of them. */
export function publishedGrid(published: PublishedFigures): TableGrid {
	return {
		caption: '主动公开政府信息情况',
		headRows: 0,
		rows: [
			blockHeading('第二十条第（一）项'),
			[heading('信息内容', 'col'), ...Object.values(documentColumns).map((name) => heading(name, 'col'))],
			...keysOf(documentRows).map((row) => [
				heading(documentRows[row], 'row'),
				...keysOf(documentColumns).map((column) => valueCell(published[row][column], `${row}.${column}`)),
			]),
			...singleBlocks.flatMap(({ article, keys }) => [
				blockHeading(article),
				[heading('信息内容', 'col'), heading(countedRows[keys[0]].column, 'col', { colSpan: 3 })],
				...keys.map((key) => [
					heading(countedRows[key].row, 'row'),
					valueCell(published[key], key, { colSpan: 3 }),
				]),
			]),
		],
	};
}

function blockHeading(article: string): Cell[] {
	return [heading(article, 'colgroup', { colSpan: 4 })];
}

function keysOf<K extends string>(record: Record<K, unknown>): K[] {
	return Object.keys(record) as K[];
}
