import type { TablePart } from '../domain/reports/report-grids.ts';
import { cutAtTables } from '../domain/reports/report-sections.ts';

/** The statutory headings begin so. */
const sectionStart = /(?=<h2\b)/;

/** The HTML of an annual report, cut at its tables: what comes before each, and what after the last. */
export function reportParts(html: string): { before: { part: TablePart; html: string }[]; rest: string } {
	const titleOf = (section: string) => /^<h2[^>]*>(.*?)<\/h2>/s.exec(section)?.[1] ?? '';
	const { before, rest } = cutAtTables(html.split(sectionStart), titleOf);
	return {
		before: before.map(({ part, sections, heading }) => ({
			part,
			html: `${sections.join('')}${heading === undefined ? '' : `<h2>${heading}</h2>`}`,
		})),
		rest: rest.join(''),
	};
}
