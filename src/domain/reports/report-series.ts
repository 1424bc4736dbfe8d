import type { DisclosureReport } from './disclosure-report.ts';

type Reported = Pick<DisclosureReport, 'issuer' | 'year'>;

/** Last year's report of the office that a report is of. */
export function reportBefore<T extends Reported>(
	reports: readonly T[],
	{ issuer, year }: Reported
): T | undefined {
	return reports.find((report) => report.issuer === issuer && report.year === year - 1);
}
