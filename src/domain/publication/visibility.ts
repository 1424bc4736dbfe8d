import type { Day } from '../calendar/day.ts';

/**
 * Whether a publication, or a file of them, may be given whole on a day: it is neither withdrawn nor erased, and neither
 * it nor one of its rows is past the last day of its publication (`publicUntil`, of a certificate `validUntil`). The one rule of pages, feeds, search,
 * sitemap and open data: what is not given whole is named, says so, and shows nothing else; its source is not given.
 */
export function isShown(publication: object, today: Day): boolean {
	const { withdrawn, erased } = publication as Record<string, unknown>;
	if (withdrawn !== undefined || erased !== undefined) return false;
	if ((lastPublicDay(publication) ?? today) < today) return false;
	return Object.values(publication)
		.flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []))
		.every((row) => typeof row !== 'object' || row === null || isShown(row, today));
}

/** The last day on which the law lets a publication or a row be shown: `publicUntil`, of a certificate `validUntil`. */
export function lastPublicDay(publication: object): Day | undefined {
	const { publicUntil, validUntil } = publication as Record<string, unknown>;
	const last = publicUntil ?? validUntil;
	return typeof last === 'string' ? last : undefined;
}
