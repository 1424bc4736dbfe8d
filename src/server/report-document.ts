import { dayInChinese } from '../domain/calendar/day.ts';
import type { DisclosureReport } from '../domain/reports/disclosure-report.ts';
import { reportGrids, tableMissing } from '../domain/reports/report-grids.ts';
import { cutAtTables } from '../domain/reports/report-sections.ts';
import type { Block } from '../word/block.ts';
import { blocksOf } from '../word/blocks-of.ts';
import type { OfficialDocument } from '../word/official-document.ts';

/**
 * An annual report as an official document, its tables at the ends of parts two to four. `markdown` is its text with
 * the figures in it.
 */
export function reportDocument(report: DisclosureReport, markdown: string): OfficialDocument {
	const grids = reportGrids(report);
	const { before, rest } = cutAtTables(sectionsOf(blocksOf(markdown)), titleOf);
	return {
		title: report.title,
		blocks: [
			...(report.transcribedFrom ? [paragraph(`本文件的数据录自${report.transcribedFrom}。`)] : []),
			...before.flatMap(({ part, sections, heading }) => [
				...sections.flat(),
				...(heading === undefined ? [] : [partHeading(heading)]),
				...(grids[part]
					? [{ kind: 'table' as const, ...grids[part] }]
					: [paragraph(tableMissing(report.year, part))]),
			]),
			...rest.flat(),
		],
		signature: { issuer: report.issuer, date: dayInChinese(report.writtenOn) },
	};
}

function paragraph(text: string): Block {
	return { kind: 'paragraph', text: [{ text }] };
}

function partHeading(text: string): Block {
	return { kind: 'heading', level: 1, text: [{ text }] };
}

/** Blocks by the heading of the first level that heads them. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
	const sections: Block[][] = [];
	for (const block of blocks) {
		if (isTitle(block) || sections.length === 0) sections.push([]);
		sections.at(-1)?.push(block);
	}
	return sections;
}

function isTitle(block: Block | undefined): block is Block & { kind: 'heading' } {
	return block?.kind === 'heading' && block.level === 1;
}

function titleOf([first]: readonly Block[]): string {
	return isTitle(first) ? first.text.map((piece) => ('text' in piece ? piece.text : '')).join('') : '';
}
