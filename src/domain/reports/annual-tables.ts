import { outcomes } from '../requests/outcomes.ts';
import { applicantColumns, resultRows, type DisclosureReport, type ResultRow } from './disclosure-report.ts';

/** A row of table three: its label, the headings that begin with it, and its seven values (total last). */
export interface TableRow {
	label: string;
	/** Heading cells that open here and how many rows they span. */
	groups: { label: string; span: number }[];
	values: number[];
}

const groupLabels = {
	D: { label: '（三）不予公开', span: 8 },
	U: { label: '（四）无法提供', span: 3 },
	N: { label: '（五）不予处理', span: 5 },
	O: { label: '（六）其他处理', span: 3 },
} as const;

/** The note in the corner cell of table three, as the form prints it. */
export const cornerNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const totalColumns = [...applicantColumns, '总计'] as const;

/** Rows of table three in the statutory layout (国办公开办函〔2021〕30号): totals computed. */
export function requestRows(requests: DisclosureReport['requests']) {
	const results = resultRows.map((row) => ({ ...labelOf(row), values: withTotal(requests.results[row]) }));
	const sum = applicantColumns.map((_, column) =>
		resultRows.reduce((total, row) => total + (requests.results[row][column] ?? 0), 0)
	);
	return {
		received: withTotal(requests.received),
		carriedIn: withTotal(requests.carriedIn),
		results,
		total: withTotal(sum),
		carriedOut: withTotal(requests.carriedOut),
	};
}

/** Values of one group of table four: 结果维持, 结果纠正, 其他结果, 尚未审结, 总计. */
export function judgementValues(group: DisclosureReport['remedies']['reconsideration']): number[] {
	return withTotal([group.upheld, group.corrected, group.other, group.pending]);
}

function labelOf(row: ResultRow): Pick<TableRow, 'label' | 'groups'> {
	if (row === 'G') return { label: '（一）予以公开', groups: [] };
	if (row === 'PT') return { label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', groups: [] };
	const group = groupLabels[row.charAt(0) as keyof typeof groupLabels];
	const number = Number(row.slice(1));
	return { label: `${number}.${outcomes[row].label}`, groups: number === 1 ? [group] : [] };
}

function withTotal(values: readonly number[]): number[] {
	return [...values, values.reduce((sum, value) => sum + value, 0)];
}
