import { changeOf, groupedDigits, type ChartTable } from '../chart.ts';
import { changeSince, hasChanged, type ComparedNumber, type Comparison } from './report-comparison.ts';
import { tableParts } from './report-grids.ts';
import { reportHeadings } from './report-headings.ts';

/** A number as the comparison shows it; a dash where a report has none. */
export function numberInWords(value: number | undefined): string {
	return value === undefined ? '—' : groupedDigits(value);
}

/** What became of a number: 增加2, 减少1, 持平; a dash where one of the two is unknown. */
export function changeInOneWord({ now, before }: ComparedNumber): string {
	return now === undefined || before === undefined ? '—' : changeOf(now, before, '');
}

/** How much of the report of a year is another than in the year before, in one sentence. */
export function comparisonInWords(comparison: Comparison, year: number): string {
	const rows = tableParts.flatMap((part) => comparison[part]);
	const changed = rows.filter(hasChanged);
	const compared = `${year}年报告的三张表共${rows.length}项，与${year - 1}年相比`;
	if (changed.length === 0) return `${compared}没有变化。`;
	const kinds = [
		['增加', (change: number | undefined) => change !== undefined && change > 0],
		['减少', (change: number | undefined) => change !== undefined && change < 0],
		['总计持平而申请人类别有变化', (change: number | undefined) => change === 0],
		['无法对比', (change: number | undefined) => change === undefined],
	] as const;
	const found = kinds
		.map(([word, is]) => ({ word, count: changed.filter((row) => is(changeSince(row))).length }))
		.filter(({ count }) => count > 0)
		.map(({ word, count }) => `${count}项${word}`);
	return `${compared}有${changed.length}项变化：${found.join('，')}。`;
}

/** Every number of the comparison, for programs to read; a blank where a report has none. */
export function comparisonTable(comparison: Comparison, year: number): ChartTable {
	return {
		columns: ['部分', '项目', `${year}年`, `${year - 1}年`, '变化'],
		rows: tableParts.flatMap((part) =>
			comparison[part]
				.flatMap(({ applicants, ...row }) => [
					row,
					...applicants.map((number) => ({ ...number, label: `${row.label}：${number.label}` })),
				])
				.map((number) => [
					reportHeadings[part],
					number.label,
					number.now ?? '',
					number.before ?? '',
					changeSince(number) ?? '',
				])
		),
	};
}
