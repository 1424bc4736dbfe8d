import type { EvidencePage } from '../domain/reports/inspection/evidence.ts';
import { problemHistories } from '../domain/reports/inspection/problem-history.ts';
import { inOrder, reportBefore } from '../domain/reports/inspection/series.ts';
import { stepHistories } from '../domain/reports/inspection/step-history.ts';
import { answeredRequests, inspections, plans } from './catalogue.ts';
import { registerPages } from '../domain/publication/register-pages.ts';
import { everythingListed } from './listing.ts';

/** The self-inspection reports as data, oldest first. */
export const inspectionSeries = inOrder(inspections.map(({ data }) => data));

/** Every problem and every step of them through the years. */
export const problems = problemHistories(inspectionSeries);
export const steps = stepHistories(inspectionSeries);

/** The report before that of a year in the series; undefined for the first. */
export function inspectionBefore(year: number) {
	return reportBefore(inspectionSeries, year);
}

/** The tasks of a year's work plan; undefined while they are not published. */
export function planOf(year: number) {
	return plans.find((plan) => plan.year === year);
}

const pages = new Map<string, EvidencePage>(
	[
		...everythingListed().map(({ path, title, validity, shown }) => ({
			path,
			title,
			removed: shown ? undefined : validity,
		})),
		...plans.map(({ year }) => ({ path: `plans/${year}/`, title: `${year}年依法行政任务完成情况` })),
		...answeredRequests.map(({ id, data }) => ({ path: `disclosure/log/entry/${id}/`, title: data.subject })),
		...registerPages.map(({ path, name }) => ({ path, title: name })),
	].map((page) => [page.path, page])
);

/** The pages that a list of evidence names. */
export function evidencePages(paths: readonly string[]): EvidencePage[] {
	return paths.map((path) => pages.get(path) ?? { path, title: path });
}
