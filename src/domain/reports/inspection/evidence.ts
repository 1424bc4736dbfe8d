import { z } from 'zod';

const example = '例如 documents/2025/00002-work-plan/ 或者 plans/2025/';

/**
 * What proves a statement of a self-inspection report: published pages of this site, each named by its path as the
 * address bar shows it, without the leading slash. The one way to name them; whether they exist the gate checks.
 */
export const evidenceSchema = z
	.array(
		z.string({ error: `依据应写本站网页的路径，${example}` }).regex(/^[a-z][a-zA-Z0-9/-]*\/$/, {
			error: `依据应写本站网页的路径，开头不写 /，末尾写 /，${example}`,
		}),
		{ error: `依据应写成网页路径的列表，${example}` }
	)
	.refine((paths) => new Set(paths).size === paths.length, { error: '同一依据只写一次' })
	.default([]);

/** A page that proves something, as it is shown: with a word where it was withdrawn or erased since. */
export interface EvidencePage {
	path: string;
	title: string;
	removed?: string | undefined;
}

/** How many pages a report names as evidence of its measures, each counted once. */
export function evidenceCount(measures: readonly { evidence: readonly string[] }[]): number {
	return new Set(measures.flatMap(({ evidence }) => evidence)).size;
}
