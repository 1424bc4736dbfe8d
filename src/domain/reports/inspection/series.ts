/** Reports of one town, oldest first. Years may be missing: the report before is the nearest earlier one. */
export function inOrder<T extends { year: number }>(reports: readonly T[]): T[] {
	return reports.toSorted((a, b) => a.year - b.year);
}

/** The report before that of a year; undefined for the first. */
export function reportBefore<T extends { year: number }>(reports: readonly T[], year: number): T | undefined {
	return inOrder(reports).findLast((report) => report.year < year);
}
