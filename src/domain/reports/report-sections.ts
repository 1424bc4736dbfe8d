import { tableParts, type TablePart } from './report-grids.ts';
import { reportHeadings } from './report-headings.ts';

/** What stands before a table: its part, and all since the table before. */
export interface TextBeforeTable<Section> {
	part: TablePart;
	sections: Section[];
	/** The heading of the form, where the text has no such part: a report may be entered as figures only. */
	heading: string | undefined;
}

/**
 * The text of a report, cut behind parts two, three and four, at whose ends the tables stand. A section is what one
 * heading heads; a preface has the title ''.
 */
export function cutAtTables<Section>(
	sections: readonly Section[],
	titleOf: (section: Section) => string
): { before: TextBeforeTable<Section>[]; rest: Section[] } {
	const endOf = (part: keyof typeof reportHeadings) =>
		sections.findIndex((section) => titleOf(section).startsWith(`${part}、`)) + 1;
	const [first] = sections;
	let end = Math.max(first !== undefined && titleOf(first) === '' ? 1 : 0, endOf('一'));
	let start = 0;
	const before = tableParts.map((part) => {
		const own = endOf(part);
		end = Math.max(end, own);
		const text = sections.slice(start, end);
		start = end;
		return { part, sections: text, heading: own === 0 ? reportHeadings[part] : undefined };
	});
	return { before, rest: sections.slice(end) };
}
