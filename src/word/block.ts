import type { TableGrid } from '../domain/table-grid.ts';

/** A piece of running text; a line feed in it begins a new line. */
export interface Words {
	text: string;
	bold?: boolean;
	italics?: boolean;
	struck?: boolean;
}

/** A footnote where it is called: its paragraphs. */
export interface Note {
	note: readonly (readonly Words[])[];
}

export type Inline = Words | Note;

/** Who signs a document (发文机关署名) and when (成文日期), as they are printed. */
export interface Signature {
	issuer: string;
	date: string;
}

/** A table; with `columnWidths` in any unit, else as wide as its texts need. Always as wide as the text. */
export interface TableBlock extends Omit<TableGrid, 'caption'> {
	kind: 'table';
	caption?: string;
	columnWidths?: readonly number[];
}

/** What a document is made of, in the order of reading. */
export type Block =
	| { kind: 'addressee'; text: string }
	| { kind: 'heading'; level: 1 | 2 | 3 | 4; text: readonly Inline[] }
	/** Its last line stays on the page of what follows, if it says so. */
	| { kind: 'paragraph'; text: readonly Inline[]; withNext?: boolean }
	/** A list counts from `start`, or has dots when there is none. */
	| { kind: 'list'; start?: number; items: readonly (readonly Block[])[] }
	| { kind: 'quote'; blocks: readonly Block[] }
	| TableBlock
	| ({ kind: 'signature' } & Signature);
