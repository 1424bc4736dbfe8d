import type { ApplicantColumn } from '../requests/case.ts';
import type { Outcome } from '../requests/outcomes.ts';
import { applicantColumns } from './applicant-columns.ts';
import { numberAtEndOf, type CountedRequest } from './counted-requests.ts';
import type { RequestFigures } from './disclosure-report.ts';
import { requestRowsOf, resultRowsOf, type RequestRow } from './request-rows.ts';

/** That a request is counted in a row of table three. */
export interface TalliedRequest {
	row: RequestRow;
	column: ApplicantColumn;
	/** The number that it had on 31 December. */
	number: string;
}

/** What lies behind each cell, by its key in the grids of the report, such as `G.0`: numbers of requests. */
export type RequestsBehind = ReadonlyMap<string, readonly string[]>;

/**
 * Table three of a year, request by request: each that comes in (new or carried over) also goes out (ended or carried
 * on), so that the identities of the form hold whatever happened.
 */
export function tallyRequests(requests: readonly CountedRequest[], year: number): TalliedRequest[] {
	return requests
		.filter((one) => one.year <= year && (one.result === undefined || one.result.year >= year))
		.flatMap((one) => {
			const { column, result } = one;
			const number = numberAtEndOf(year, one);
			const goesOut = result?.year === year ? resultRow(result.outcome) : 'carriedOut';
			return [
				{ row: one.year === year ? ('received' as const) : ('carriedIn' as const), column, number },
				{ row: goesOut, column, number },
			];
		});
}

/** The requests behind every cell of table three; the sums hold those of all that they add up. */
export function requestsBehind(tally: readonly TalliedRequest[], year: number): RequestsBehind {
	const results: readonly RequestRow[] = resultRowsOf(year);
	const cells = requestRowsOf(year).flatMap((row) => {
		const inRow = tally.filter((one) => (row === 'total' ? results.includes(one.row) : one.row === row));
		const columns = applicantColumns.map((name) => inRow.filter(({ column }) => column === name));
		return [...columns, inRow].map(
			(inCell, column) => [`${row}.${column}`, inCell.map(({ number }) => number)] as const
		);
	});
	return new Map(cells);
}

/** Table three as numbers: how many requests lie behind each cell. */
export function requestFigures(behind: RequestsBehind, year: number): RequestFigures {
	const values = (row: RequestRow) =>
		[...applicantColumns.keys(), applicantColumns.length].map(
			(column) => behind.get(`${row}.${column}`)?.length ?? 0
		);
	return {
		received: values('received'),
		carriedIn: values('carriedIn'),
		results: Object.fromEntries(resultRowsOf(year).map((row) => [row, values(row)])),
		total: values('total'),
		carriedOut: values('carriedOut'),
	};
}

function resultRow(outcome: Outcome): RequestRow {
	return outcome === 'G1' || outcome === 'G2' ? 'G' : outcome;
}
