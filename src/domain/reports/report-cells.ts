import { reportColumns } from './applicant-columns.ts';
import { judgementGroups, judgementLabels, type JudgementGroup } from './judgements.ts';
import { fullRowLabel, resultRows, trialOtherRow, type RequestRow } from './request-rows.ts';

/** Rows of table two that count documents, as the form names them. */
export const documentRows = { rules: '规章', normativeDocuments: '行政规范性文件' } as const;

/** Columns of those rows. */
export const documentColumns = {
	made: '本年制发件数',
	repealed: '本年废止件数',
	inForce: '现行有效件数',
} as const;

/** The other rows of table two, each with one value. */
export const countedRows = {
	licences: { row: '行政许可', column: '本年处理决定数量' },
	penalties: { row: '行政处罚', column: '本年处理决定数量' },
	coercion: { row: '行政强制', column: '本年处理决定数量' },
	fees: { row: '行政事业性收费', column: '本年收费金额（单位：万元）' },
} as const;

/** Where a number of table three stands, with the form's own words. */
export function requestCell(row: RequestRow, column: string): string {
	return `第三部分“${fullRowLabel(row)}”一行的“${column}”一列`;
}

/** Where a number of table two stands. */
export function publishedCell(row: string, column: string): string {
	return `第二部分“${row}”一行的“${column}”一列`;
}

/** Where a number of table four stands. */
export function remedyCell(group: JudgementGroup, label: string): string {
	return `第四部分“${judgementGroups[group]}”的“${label}”一列`;
}

/**
 * What a path of a report's data is on paper: a cell by row and column, a whole row or group; undefined when it stands
 * in no table.
 */
export function cellAt(path: readonly PropertyKey[]): string | undefined {
	const [table, ...rest] = path.map(String);
	switch (table) {
		case 'requests':
			return inRequests(rest[0] === 'results' ? rest.slice(1) : rest);
		case 'published':
			return inPublished(rest);
		case 'remedies':
			return inRemedies(rest);
		default:
			return undefined;
	}
}

const requestRows: readonly RequestRow[] = [
	'received',
	'carriedIn',
	...resultRows,
	trialOtherRow,
	'total',
	'carriedOut',
];

function inRequests([name, column]: string[]): string | undefined {
	const row = requestRows.find((known) => known === name);
	if (row === undefined) return undefined;
	const label = reportColumns[Number(column)];
	return label === undefined ? `第三部分“${fullRowLabel(row)}”一行` : requestCell(row, label);
}

function inPublished([name = '', column = '']: string[]): string | undefined {
	if (isKeyOf(countedRows, name)) return publishedCell(countedRows[name].row, countedRows[name].column);
	if (!isKeyOf(documentRows, name)) return undefined;
	return isKeyOf(documentColumns, column)
		? publishedCell(documentRows[name], documentColumns[column])
		: `第二部分“${documentRows[name]}”一行`;
}

function inRemedies([name = '', label = '']: string[]): string | undefined {
	if (!isKeyOf(judgementGroups, name)) return undefined;
	return isKeyOf(judgementLabels, label)
		? remedyCell(name, judgementLabels[label])
		: `第四部分“${judgementGroups[name]}”`;
}

function isKeyOf<T extends object>(of: T, key: PropertyKey): key is keyof T {
	return Object.hasOwn(of, key);
}
