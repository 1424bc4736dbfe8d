import { coverageOf } from '../domain/reports/inspection/coverage.ts';
import { isShown } from '../domain/publication/visibility.ts';
import {
	buildDay,
	clarifications,
	decisions,
	disclosureReports,
	disclosures,
	services,
} from './catalogue.ts';
import { inspectionSeries } from './inspections.ts';

/** Everything published that is tagged with systems, but for the self-inspection reports themselves. */
const tagged = [
	...disclosures.map((entry) => ({ path: `documents/${entry.id}/`, data: entry.data })),
	...decisions.map((entry) => ({ path: `decisions/${entry.id}/`, data: entry.data })),
	...clarifications.map((entry) => ({ path: `clarifications/${entry.id}/`, data: entry.data })),
	...services.map((entry) => ({ path: `service-guides/${entry.id}/`, data: entry.data })),
	...disclosureReports.map((entry) => ({ path: `disclosure/reports/${entry.id}/`, data: entry.data })),
]
	.filter(({ data }) => isShown(data, buildDay))
	.map(({ path, data: { title, systems, publishedAt } }) => ({ path, title, systems, publishedAt }));

/** Each system in a year: measures and evidence of the report, once there is one, and the year's documents. */
export function coverageIn(year: number) {
	return coverageOf(year, inspectionSeries.find((report) => report.year === year)?.measures, tagged);
}
