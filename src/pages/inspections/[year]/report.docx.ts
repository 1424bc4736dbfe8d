import type { APIRoute } from 'astro';
import type { CollectionEntry } from 'astro:content';
import { earlierStepsTold } from '../../../domain/reports/inspection/comparison.ts';
import { planAccount } from '../../../domain/reports/inspection/plan-account.ts';
import { inspections } from '../../../server/catalogue.ts';
import { inspectionDocument } from '../../../server/inspection-document.ts';
import { evidencePages, inspectionSeries, planOf } from '../../../server/inspections.ts';
import { wordFile } from '../../../server/word-file.ts';

export function getStaticPaths() {
	return inspections.map((entry) => ({ params: { year: entry.id }, props: { entry } }));
}

/** A self-inspection report in the form in which offices send it. */
export const GET: APIRoute<{ entry: CollectionEntry<'inspections'> }> = ({ props: { entry } }) => {
	const { data, body = '' } = entry;
	const plan = planOf(data.year);
	return wordFile(
		inspectionDocument(data, body, {
			account: plan && planAccount(plan, data.publishedAt.slice(0, 10)),
			earlier: earlierStepsTold(inspectionSeries, data),
			pagesOf: evidencePages,
		})
	);
};
