import { outcomes } from '../requests/outcomes.ts';
import type { DisclosureReport } from './disclosure-report.ts';

/** Result rows of table three; G holds both kinds of 予以公开 (G1 and G2). */
export const resultRows = [
	'G', 'PT', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'U1', 'U2', 'U3',
	'N1', 'N2', 'N3', 'N4', 'N5', 'O1', 'O2', 'O3',
] as const; // prettier-ignore

export type ResultRow = (typeof resultRows)[number];

/** 其他处理 as one row, in the trial form of 国办公开办函〔2019〕60号. */
export const trialOtherRow = 'O';

/** Every row of table three that a report can have, the trial form's included. */
export type RequestRow = 'received' | 'carriedIn' | ResultRow | typeof trialOtherRow | 'total' | 'carriedOut';

/** The first year whose report follows 国办公开办函〔2021〕30号; those of the years before follow the trial form. */
export const firstYearOfForm = 2021;

/** The result rows of the report of a year. */
export function resultRowsOf(year: number): (ResultRow | typeof trialOtherRow)[] {
	return year >= firstYearOfForm
		? [...resultRows]
		: [...resultRows.filter((row) => !row.startsWith('O')), trialOtherRow];
}

/** The rows of table three of a year, from top to bottom: 25 in the form in force. */
export function requestRowsOf(year: number): RequestRow[] {
	return ['received', 'carriedIn', ...resultRowsOf(year), 'total', 'carriedOut'];
}

/** The groups of results that have several rows, and the group's heading in the form. */
export const resultGroups = {
	D: '（三）不予公开',
	U: '（四）无法提供',
	N: '（五）不予处理',
	O: '（六）其他处理',
} as const;

/** The group that a row stands in; undefined for rows that stand alone. */
export function resultGroupOf(row: RequestRow): keyof typeof resultGroups | undefined {
	return /^[DUNO]\d/.test(row) ? (row.charAt(0) as keyof typeof resultGroups) : undefined;
}

/** The label of a row, exactly as the form prints it in the row's own cell. */
export function rowLabel(row: RequestRow): string {
	switch (row) {
		case 'received':
			return '一、本年新收政府信息公开申请数量';
		case 'carriedIn':
			return '二、上年结转政府信息公开申请数量';
		case 'G':
			return '（一）予以公开';
		case 'PT':
			return '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';
		case 'O':
			return resultGroups.O;
		case 'total':
			return '（七）总计';
		case 'carriedOut':
			return '四、结转下年度继续办理';
		default:
			return `${row.slice(1)}.${outcomes[row].label}`;
	}
}

/** The label of a row with the heading that it stands under, for messages and lists. */
export function fullRowLabel(row: RequestRow): string {
	const group = resultGroupOf(row);
	return `${group === undefined ? '' : resultGroups[group]}${rowLabel(row)}`;
}

/** The values of a row, total last; undefined where the report does not have that row. */
export function rowValues(
	requests: DisclosureReport['requests'],
	row: RequestRow
): readonly number[] | undefined {
	switch (row) {
		case 'received':
		case 'carriedIn':
		case 'total':
		case 'carriedOut':
			return requests[row];
		default:
			return requests.results[row];
	}
}

/** The 总计 of a row; 0 where the report does not have that row. */
export function rowTotal(requests: DisclosureReport['requests'], row: RequestRow): number {
	return rowValues(requests, row)?.at(-1) ?? 0;
}
