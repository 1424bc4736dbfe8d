import { fault } from '../publication/finding.ts';
import { reportColumns } from './applicant-columns.ts';
import type { RequestFigures } from './disclosure-report.ts';
import type { ReportFault } from './report-faults.ts';
import { fullRowLabel, requestRowsOf, resultRowsOf, rowValues, type RequestRow } from './request-rows.ts';

/** Where the 总计 stands in a row. */
const last = reportColumns.length - 1;

/** Table three as numbers by row and column, and what may be asked of it. */
class Grid {
	readonly rows: RequestRow[];
	readonly #results: RequestRow[];
	readonly #values: ReadonlyMap<RequestRow, readonly number[]>;

	constructor(year: number, values: ReadonlyMap<RequestRow, readonly number[]>) {
		this.rows = requestRowsOf(year);
		this.#results = resultRowsOf(year);
		this.#values = values;
	}

	at(row: RequestRow, column: number): number {
		return this.#values.get(row)?.[column] ?? 0;
	}

	/** The table with one cell changed. */
	with(year: number, row: RequestRow, column: number, value: number): Grid {
		const changed = [...(this.#values.get(row) ?? [])];
		changed[column] = value;
		return new Grid(year, new Map([...this.#values, [row, changed]]));
	}

	/** The sum of the six kinds of applicants in a row. */
	applicants(row: RequestRow): number {
		return reportColumns.slice(0, last).reduce((sum, _, column) => sum + this.at(row, column), 0);
	}

	/** The sum of the results in a column. */
	results(column: number): number {
		return this.#results.reduce((sum, row) => sum + this.at(row, column), 0);
	}

	/** First and second item of a column, and third and fourth. */
	balance(column: number): { intake: number; output: number } {
		return {
			intake: this.at('received', column) + this.at('carriedIn', column),
			output: this.at('total', column) + this.at('carriedOut', column),
		};
	}

	badRows(): RequestRow[] {
		return this.rows.filter((row) => this.at(row, last) !== this.applicants(row));
	}

	badColumns(): number[] {
		return reportColumns
			.map((_, column) => column)
			.filter((column) => {
				const { intake, output } = this.balance(column);
				return intake !== output || this.results(column) !== this.at('total', column);
			});
	}
}

/**
 * What does not add up in table three (identities 1 to 3). Where one single cell explains everything, that cell is
 * named; else every sum that fails.
 */
export function requestFaults(year: number, requests: RequestFigures): ReportFault[] {
	const grid = new Grid(
		year,
		new Map(requestRowsOf(year).map((row) => [row, rowValues(requests, row) ?? []]))
	);
	const cell = wrongCell(year, grid);
	return cell
		? [cell]
		: [...grid.badRows().map(rowFault(grid)), ...grid.badColumns().flatMap(columnFaults(grid))];
}

function wrongCell(year: number, grid: Grid): ReportFault | undefined {
	const [row, ...moreRows] = grid.badRows();
	const [column, ...moreColumns] = grid.badColumns();
	if (row === undefined || column === undefined || moreRows.length + moreColumns.length > 0) return undefined;
	const now = grid.at(row, column);
	const excess = grid.at(row, last) - grid.applicants(row);
	const right = column === last ? now - excess : now + excess;
	const mended = grid.with(year, row, column, right);
	if (right < 0 || mended.badRows().length + mended.badColumns().length > 0) return undefined;
	return {
		path: [...pathOf(row), column],
		message: fault(
			`第三部分“${fullRowLabel(row)}”一行的“${reportColumns[column]}”一列为${now}，按同行、同列的其他数推算应为${right}`,
			'请核对这一格'
		),
	};
}

/** Identity 3. */
function rowFault(grid: Grid) {
	return (row: RequestRow): ReportFault => ({
		path: [...pathOf(row), last],
		message: fault(
			`第三部分“${fullRowLabel(row)}”一行的“总计”一列为${grid.at(row, last)}，自然人和五类组织之和为${grid.applicants(row)}`,
			'两者应相等，请核对这一行的七个数'
		),
	});
}

/** Identities 1 and 2. */
function columnFaults(grid: Grid) {
	return (column: number): ReportFault[] => {
		const { intake, output } = grid.balance(column);
		const name = reportColumns[column] ?? '';
		const sum = grid.results(column);
		const total = grid.at('total', column);
		return [
			...(intake === output
				? []
				: [
						{
							path: ['requests', 'carriedOut', column],
							message: fault(
								`第三部分“${name}”一列，第一项“本年新收”加第二项“上年结转”为${intake}，第三项“总计”加第四项“结转下年度”为${output}`,
								'两者应相等，请核对这一列'
							),
						},
					]),
			...(sum === total
				? []
				: [
						{
							path: ['requests', 'total', column],
							message: fault(
								`第三部分“（七）总计”一行的“${name}”一列为${total}，各项办理结果之和为${sum}`,
								'两者应相等，请核对这一列'
							),
						},
					]),
		];
	};
}

function pathOf(row: RequestRow): string[] {
	const isResult = !['received', 'carriedIn', 'total', 'carriedOut'].includes(row);
	return isResult ? ['requests', 'results', row] : ['requests', row];
}
