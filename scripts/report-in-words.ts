import { reportColumns } from '../src/domain/reports/applicant-columns.ts';
import type { RemedyFigures, TimingFigures } from '../src/domain/reports/disclosure-report.ts';
import { judgementGroups, judgementLabels, judgementValues } from '../src/domain/reports/judgements.ts';
import type { ComputedFigures, LiveReport } from '../src/domain/reports/live-report.ts';
import { countedRows, documentColumns, documentRows } from '../src/domain/reports/report-cells.ts';
import { someNumbers } from '../src/domain/reports/some-numbers.ts';
import { fullRowLabel, requestRowsOf, rowValues } from '../src/domain/reports/request-rows.ts';
import { paddedStart, printedWidth } from './terminal-columns.ts';

/** What the command prints of a report: the three tables in columns of a terminal, and what to know of them. */
export function reportInWords(report: LiveReport): string {
	const { year, figures, notFinal, notes, uncounted } = report;
	return [
		'第二部分　主动公开政府信息情况',
		...publishedLines(figures),
		'',
		'第三部分　收到和处理政府信息公开申请情况',
		...inColumns(
			reportColumns,
			requestRowsOf(year).map((row) => ({
				label: fullRowLabel(row),
				values: rowValues(figures.requests, row) ?? [],
			}))
		),
		'',
		'第四部分　政府信息公开行政复议、行政诉讼情况',
		...remedyLines(figures.remedies),
		'',
		`信息处理费${figures.processingFeeYuan}元；${timingInWords(figures.timing)}`,
		...list('不计入第三部分的申请', uncountedLines(uncounted)),
		...list('说明', notes),
		...list('尚未确定', notFinal),
	].join('\n');
}

function publishedLines({ published }: ComputedFigures): string[] {
	const documents = Object.entries(documentRows) as [keyof typeof documentRows, string][];
	const counts = Object.entries(countedRows) as [keyof typeof countedRows, { row: string; column: string }][];
	return [
		...inColumns(
			Object.values(documentColumns),
			documents.map(([row, label]) => ({ label, values: Object.values(published[row]) }))
		),
		...counts.map(([key, { row, column }]) => `${row}　${column}　${published[key]}`),
	];
}

function remedyLines(remedies: RemedyFigures): string[] {
	const groups = Object.entries(judgementGroups) as [keyof RemedyFigures, string][];
	return inColumns(
		Object.values(judgementLabels),
		groups.map(([group, label]) => ({ label, values: judgementValues(remedies[group]) }))
	);
}

function timingInWords({ answered, onTime, medianDays, longestDays }: TimingFigures): string {
	const days =
		medianDays === undefined ? '' : `，用时中位数${medianDays}个工作日，最长${longestDays}个工作日`;
	return `答复${answered}件，其中按期${onTime}件${days}`;
}

function uncountedLines(uncounted: LiveReport['uncounted']): string[] {
	return [...Map.groupBy(uncounted, ({ why }) => why)].map(
		([why, requests]) => `${someNumbers(requests.map(({ number }) => number))}：${why}`
	);
}

/** Numbers in columns under their names, and what each row is behind them: labels are long, and terminals break lines. */
function inColumns(
	names: readonly string[],
	rows: readonly { label: string; values: readonly number[] }[]
): string[] {
	const line = (cells: readonly string[], label: string) =>
		`${cells.map((cell, i) => paddedStart(cell, printedWidth(names[i] ?? ''))).join('  ')}  ${label}`.trimEnd();
	return [line(names, ''), ...rows.map(({ label, values }) => line(values.map(String), label))];
}

function list(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ['', `${title}：`, ...lines.map((words) => `  ${words}`)];
}
