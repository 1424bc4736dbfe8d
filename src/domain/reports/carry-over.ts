import { reportColumns } from './applicant-columns.ts';
import type { DisclosureReport } from './disclosure-report.ts';
import { documentColumns, documentRows, publishedCell, requestCell } from './report-cells.ts';

/** Two numbers of two years that should agree, each with its place on paper. */
export interface Mismatch {
	/** Of this year's report. */
	place: string;
	value: number;
	/** Of last year's report. */
	earlierPlace: string;
	earlierValue: number;
}

/** Identity 5: what was carried in is what last year's report carried out, in every column. */
export function carryOverMismatches(
	{ requests }: Pick<DisclosureReport, 'requests'>,
	before: Pick<DisclosureReport, 'requests'>
): Mismatch[] {
	return reportColumns.flatMap((name, column) => {
		const value = requests.carriedIn[column] ?? 0;
		const earlierValue = before.requests.carriedOut[column] ?? 0;
		return value === earlierValue
			? []
			: [
					{
						place: requestCell('carriedIn', name),
						value,
						earlierPlace: requestCell('carriedOut', name),
						earlierValue,
					},
				];
	});
}

/** Documents in force that do not follow from last year's: 现行有效 should be last year's and 制发, less 废止. */
export interface InForceMismatch {
	row: keyof typeof documentRows;
	place: string;
	value: number;
	/** Last year's number. */
	earlier: number;
	made: number;
	repealed: number;
}

/** Identity 7, a convention: counting on another day or otherwise can break it. */
export function inForceMismatches(
	{ published: now }: Pick<DisclosureReport, 'published'>,
	{ published: before }: Pick<DisclosureReport, 'published'>
): InForceMismatch[] {
	if (!now || !before) return [];
	return (['rules', 'normativeDocuments'] as const).flatMap((row) => {
		const { made, repealed, inForce: value } = now[row];
		const earlier = before[row].inForce;
		const place = publishedCell(documentRows[row], documentColumns.inForce);
		return value === earlier + made - repealed ? [] : [{ row, place, value, earlier, made, repealed }];
	});
}
