import type { CollectionEntry } from 'astro:content';
import { figuresInWords, resolveFigures } from '../domain/reports/figure-references.ts';
import { reportBefore } from '../domain/reports/report-series.ts';

type Entry = CollectionEntry<'disclosureReports'>;
type Rendered = NonNullable<Entry['rendered']>;

/**
 * Annual reports as they are read: references to figures are numbers in body, HTML and headings. The file itself keeps
 * them.
 */
export function withFigures(entries: readonly Entry[]): Entry[] {
	const reports = entries.map(({ data }) => data);
	return entries.map((entry) => {
		const inWords = figuresInWords(entry.data, reportBefore(reports, entry.data));
		const resolve = (text: string) => resolveFigures(text, inWords);
		const { body, rendered } = entry;
		return {
			...entry,
			...(body !== undefined && { body: resolve(body) }),
			...(rendered && { rendered: resolvedHtml(rendered, resolve) }),
		};
	});
}

function resolvedHtml({ html, metadata }: Rendered, resolve: (text: string) => string): Rendered {
	if (!metadata) return { html: resolve(html) };
	const { headings = [] } = metadata as { headings?: { text: string }[] };
	const resolved = headings.map((heading) => ({ ...heading, text: resolve(heading.text) }));
	return { html: resolve(html), metadata: { ...metadata, headings: resolved } };
}
