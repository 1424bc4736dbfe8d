import {
	AlignmentType,
	HeadingLevel,
	LevelFormat,
	LevelSuffix,
	Paragraph,
	type FileChild,
	type ILevelsOptions,
} from 'docx';
import { titleLines } from '../domain/publication/official-parts.ts';
import type { Block, Inline } from './block.ts';
import { characterPitch } from './layout.ts';
import { Footnotes, runs } from './runs.ts';
import { signatureLines } from './signature.ts';
import { styleIds } from './styles.ts';
import { tableOf } from './tables.ts';

const headings = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
] as const;

const twoCharacters = Math.round(2 * characterPitch);

type ParagraphBlock = Extract<Block, { kind: 'paragraph' }>;

/** An empty line of the grid. */
export function emptyLine(): Paragraph {
	return new Paragraph({ keepNext: true });
}

/** Sets blocks as paragraphs and tables, and gathers what stands in other parts of the file. */
export class Setting {
	readonly footnotes = new Footnotes();
	/** One definition for each list. */
	readonly lists: { reference: string; levels: ILevelsOptions[] }[] = [];

	title(text: string): Paragraph {
		const lines = titleLines(text).join('\n');
		return new Paragraph({ heading: HeadingLevel.TITLE, children: this.#runs([{ text: lines }]) });
	}

	/** A line below the title, in its middle. */
	subtitle(text: string): Paragraph {
		return new Paragraph({
			alignment: AlignmentType.CENTER,
			keepNext: true,
			children: this.#runs([{ text }]),
		});
	}

	/** Blocks inside lists and quotations stand `depth` times two characters further in. */
	blocks(blocks: readonly Block[], depth = 0): FileChild[] {
		return blocks.flatMap((block) => this.#block(block, depth));
	}

	#block(block: Block, depth: number): FileChild[] {
		switch (block.kind) {
			case 'addressee':
				return [new Paragraph({ children: this.#runs([{ text: block.text }]) })];
			case 'heading':
				return [
					new Paragraph({
						heading: headings[block.level - 1] ?? headings[3],
						children: this.#runs(block.text),
					}),
				];
			case 'paragraph':
				return [this.#paragraph(block, depth)];
			case 'quote':
				return this.blocks(block.blocks, depth + 1);
			case 'list':
				return this.#list(block, depth);
			case 'table':
				return [
					...(block.caption
						? [new Paragraph({ style: 'Caption', children: this.#runs([{ text: block.caption }]) })]
						: []),
					tableOf(block),
					new Paragraph({ style: styleIds.gap }),
				];
			case 'signature':
				return [emptyLine(), ...signatureLines(block)];
		}
	}

	#list({ start, items }: Extract<Block, { kind: 'list' }>, depth: number): FileChild[] {
		const reference = `list-${this.lists.length + 1}`;
		this.lists.push({
			reference,
			levels: [
				{
					level: 0,
					suffix: LevelSuffix.NOTHING,
					...(start === undefined
						? { format: LevelFormat.BULLET, text: '•' }
						: { format: LevelFormat.DECIMAL, text: '%1.', start }),
				},
			],
		});
		return items.flatMap(([first, ...more]) =>
			first?.kind === 'paragraph'
				? [this.#paragraph(first, depth, reference), ...this.blocks(more, depth + 1)]
				: this.blocks(first ? [first, ...more] : [], depth + 1)
		);
	}

	#paragraph({ text, withNext = false }: ParagraphBlock, depth: number, list?: string): Paragraph {
		return new Paragraph({
			...(withNext && { keepNext: true }),
			style: styleIds.body,
			// A list has no indent of its own; without one here Word takes that for none.
			...((depth > 0 || list !== undefined) && {
				indent: { left: depth * twoCharacters, firstLine: twoCharacters },
			}),
			...(list !== undefined && { numbering: { reference: list, level: 0, custom: true } }),
			children: this.#runs(text),
		});
	}

	#runs(text: readonly Inline[]) {
		return runs(text, this.footnotes);
	}
}
