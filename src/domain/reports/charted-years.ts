/** How many years a chart goes back, the report's own included. */
const longestSeries = 5;

/** A year that a chart has no figures of, and why. */
export interface LeftOutYear {
	year: number;
	why: string;
}

/** The reports of the last five years up to `year`, oldest first, and the years between them without one. */
export function chartedYears<Report extends { year: number }>(
	all: readonly Report[],
	year: number
): { reports: Report[]; leftOut: LeftOutYear[] } {
	const reports = all
		.filter((report) => report.year <= year && report.year > year - longestSeries)
		.sort((a, b) => a.year - b.year);
	const first = reports[0]?.year ?? year;
	const leftOut = Array.from({ length: year - first + 1 }, (_, i) => first + i)
		.filter((y) => !reports.some((report) => report.year === y))
		.map((y) => ({ year: y, why: '没有年度报告' }));
	return { reports, leftOut };
}

/** How the title of a chart of these years begins: `2021—2025年`. */
export function yearsInWords(reports: readonly { year: number }[], year: number): string {
	const first = reports[0]?.year ?? year;
	return first === year ? `${year}年` : `${first}—${year}年`;
}

/** Which years a chart leaves out, as the end of its conclusion; empty when it has them all. */
export function leftOutInWords(years: readonly LeftOutYear[]): string {
	if (years.length === 0) return '';
	const words = [...years].sort((a, b) => a.year - b.year).map(({ year, why }) => `${year}年（${why}）`);
	return `；图中不列${words.join('、')}`;
}
