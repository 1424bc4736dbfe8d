import { FootnoteReferenceRun, Paragraph, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Inline, Words } from './block.ts';
import { wordText } from './word-text.ts';

/** The footnotes of a document, counted in the order in which they are called. */
export class Footnotes {
	readonly paragraphs: Record<string, { children: Paragraph[] }> = {};
	#count = 0;

	/** Keeps a footnote; the number by which the text calls it. */
	add(paragraphs: readonly (readonly Words[])[]): number {
		this.#count += 1;
		this.paragraphs[this.#count] = {
			children: paragraphs.map(
				(words) =>
					new Paragraph({ style: 'FootnoteText', children: words.flatMap((piece) => textRuns(piece)) })
			),
		};
		return this.#count;
	}
}

/** The runs of a paragraph. */
export function runs(text: readonly Inline[], footnotes: Footnotes): ParagraphChild[] {
	return text.flatMap((piece): ParagraphChild[] =>
		'note' in piece ? [new FootnoteReferenceRun(footnotes.add(piece.note))] : textRuns(piece)
	);
}

/** One run for each line of a text, in the letters of its paragraph unless others are given. */
export function textRuns({ text, bold, italics, struck }: Words, letters: IRunOptions = {}): TextRun[] {
	const style: IRunOptions = {
		...letters,
		...(bold && { bold, boldComplexScript: bold }),
		...(italics && { italics }),
		...(struck && { strike: struck }),
	};
	return wordText(text)
		.split('\n')
		.map((line, i) => new TextRun({ ...style, text: line, ...(i > 0 && { break: 1 }) }));
}
