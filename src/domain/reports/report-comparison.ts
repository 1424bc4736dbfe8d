import { reportColumns } from './applicant-columns.ts';
import type { DisclosureReport, PublishedFigures, RequestFigures } from './disclosure-report.ts';
import { judgementGroups, judgementLabels, type JudgementGroup } from './judgements.ts';
import { countedRows, documentColumns, documentRows } from './report-cells.ts';
import type { TablePart } from './report-grids.ts';
import {
	fullRowLabel, requestRowsOf, resultGroupOf, resultRows, rowValues, trialOtherRow, type RequestRow,
} from './request-rows.ts'; // prettier-ignore

type Report = Pick<DisclosureReport, 'year' | 'published' | 'requests' | 'remedies'>;

/** A number of this year's report beside that of the year before; undefined where a report has no such table. */
export interface ComparedNumber {
	label: string;
	now: number | undefined;
	before: number | undefined;
}

/** A row of a table in two years. */
export interface ComparedRow extends ComparedNumber {
	/** The same by kinds of applicants, in table three. */
	applicants: ComparedNumber[];
}

/** The three tables row by row. */
export type Comparison = Record<TablePart, ComparedRow[]>;

/** Every row of the three tables in a year and in the one before; of table three the 总计 and its kinds of applicants. */
export function compareReports(now: Report, before: Report): Comparison {
	return {
		二: publishedRows(now.published, before.published),
		三: requestRows(now, before),
		四: remedyRows(now.remedies, before.remedies),
	};
}

/** How many more than in the year before, free of what binary fractions leave; undefined where one is unknown. */
export function changeSince({ now, before }: ComparedNumber): number | undefined {
	return now === undefined || before === undefined ? undefined : Number((now - before).toFixed(6));
}

/** Whether anything in a row is another number than in the year before. */
export function hasChanged(row: ComparedRow): boolean {
	return [row, ...row.applicants].some((number) => changeSince(number) !== 0);
}

function publishedRows(now?: PublishedFigures, before?: PublishedFigures): ComparedRow[] {
	const row = (label: string, valueIn: (figures: PublishedFigures) => number): ComparedRow => ({
		label,
		now: now && valueIn(now),
		before: before && valueIn(before),
		applicants: [],
	});
	return [
		...entriesOf(documentRows).flatMap(([key, name]) =>
			entriesOf(documentColumns).map(([column, words]) =>
				row(`${name}：${words}`, (figures) => figures[key][column])
			)
		),
		...entriesOf(countedRows).map(([key, names]) =>
			row(`${names.row}：${names.column}`, (figures) => figures[key])
		),
	];
}

/** Where one of the years has the trial form, 其他处理 is one row in both. */
function requestRows(now: Report, before: Report): ComparedRow[] {
	const rows = requestRowsOf(Math.min(now.year, before.year));
	return rows.map((row) => {
		const [values, earlier] = [now, before].map(({ requests }) => valuesOf(requests, row));
		const numbers = reportColumns.map((label, i) => ({ label, now: values?.[i], before: earlier?.[i] }));
		return {
			label: fullRowLabel(row),
			now: values?.at(-1),
			before: earlier?.at(-1),
			applicants: numbers.slice(0, -1),
		};
	});
}

function valuesOf(requests: RequestFigures, row: RequestRow): readonly number[] | undefined {
	const values = rowValues(requests, row);
	if (values || row !== trialOtherRow) return values;
	const others = resultRows.filter((one) => resultGroupOf(one) === trialOtherRow);
	return reportColumns.map((_, i) => others.reduce((sum, one) => sum + (requests.results[one]?.[i] ?? 0), 0));
}

function remedyRows(now: Report['remedies'], before: Report['remedies']): ComparedRow[] {
	return entriesOf(judgementGroups).flatMap(([group, name]: [JudgementGroup, string]) =>
		entriesOf(judgementLabels).map(([key, label]) => ({
			label: `${name}：${label}`,
			now: now[group][key],
			before: before[group][key],
			applicants: [],
		}))
	);
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
	return Object.entries(record) as [K, V][];
}
