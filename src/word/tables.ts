import {
	AlignmentType,
	LineRuleType,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType,
} from 'docx';
import { columnCount, placedCells, type Cell } from '../domain/table-grid.ts';
import type { TableBlock } from './block.ts';
import { cellPadding, sizes, textWidth, twipsPerPoint } from './layout.ts';
import { textRuns } from './runs.ts';
import { lettering, styleIds } from './styles.ts';
import { textLength } from '../domain/publication/text-length.ts';

/** The more columns, the smaller the letters: the most columns that a size serves. */
const sizeByColumns = [
	{ columns: 4, size: '小四' },
	{ columns: 6, size: '五号' },
] as const;

/** Points from line to line in a table, in sizes of its letters. */
const lineSpacing = 1.25;

/** In characters: no text makes its column narrower or wider. */
const narrowest = 2;
const widest = 20;

/** Twips that the lines around a cell take. */
const border = 20;

/** A table as wide as the text. Its head is repeated on each page and no row is broken between two. */
export function tableOf({ rows, headRows, columnWidths }: TableBlock): Table {
	const columns = columnCount(rows);
	const size = sizeByColumns.find((step) => columns <= step.columns)?.size ?? '小五';
	return new Table({
		width: { size: textWidth, type: WidthType.DXA },
		columnWidths: columnWidths ? shared(textWidth, columnWidths) : neededWidths(rows, columns, sizes[size]),
		layout: TableLayoutType.FIXED,
		alignment: AlignmentType.CENTER,
		margins: { left: cellPadding, right: cellPadding },
		rows: rows.map(
			(cells, row) =>
				new TableRow({
					cantSplit: true,
					...(row < headRows && { tableHeader: true }),
					children: cells.map((cell) => tableCell(cell, size)),
				})
		),
	});
}

function tableCell(cell: Cell, size: keyof typeof sizes): TableCell {
	const { text, header, colSpan, rowSpan } = cell;
	const face = header === 'col' || header === 'colgroup' ? '黑体' : '仿宋';
	return new TableCell({
		verticalAlign: 'center',
		...(colSpan !== undefined && { columnSpan: colSpan }),
		...(rowSpan !== undefined && { rowSpan }),
		children: text.split('\n').map(
			(line) =>
				new Paragraph({
					style: styleIds.cell,
					alignment: alignmentOf(cell),
					spacing: {
						line: Math.round(sizes[size] * twipsPerPoint * lineSpacing),
						lineRule: LineRuleType.EXACT,
					},
					children: textRuns({ text: line }, lettering(face, size)),
				})
		),
	});
}

/** Headings over columns and numbers stand in the middle, other texts at the left. */
function alignmentOf({ align, header, value }: Cell): 'left' | 'center' | 'right' {
	if (align) return align;
	return (header && header !== 'row') || value !== undefined ? 'center' : 'left';
}

/**
 * Widths in twips: each column holds two characters, and what is left goes to those with the longest texts that are
 * not merged with others. `size` in points.
 */
function neededWidths(rows: TableBlock['rows'], columns: number, size: number): number[] {
	const lengths = Array<number>(columns).fill(narrowest);
	for (const { cell, column } of placedCells(rows)) {
		if ((cell.colSpan ?? 1) > 1) continue;
		const longest = Math.max(...cell.text.split('\n').map(textLength));
		const length = Math.min(widest, Math.ceil(longest / linesOf(cell)));
		lengths[column] = Math.max(lengths[column] ?? 0, length);
	}
	const least = Math.min(narrowest * size * twipsPerPoint + 2 * cellPadding + border, textWidth / columns);
	const rest = shared(
		Math.floor(textWidth - columns * least),
		lengths.map((length) => length - narrowest + 1)
	);
	return shared(
		textWidth,
		rest.map((width) => width + least)
	);
}

/** On how many lines a cell may be written: headings over columns on two, those beside several rows on three. */
function linesOf({ header, rowSpan = 1 }: Cell): number {
	if (rowSpan > 2) return 3;
	return header === 'col' ? 2 : 1;
}

/** A width in whole twips, shared out in these proportions. */
function shared(width: number, proportions: readonly number[]): number[] {
	const sum = proportions.reduce((total, part) => total + part, 0);
	let share = 0;
	const edges = proportions.map((part) => Math.round((width * (share += part)) / sum));
	return edges.map((edge, i) => edge - (edges[i - 1] ?? 0));
}
