import type { DrawingState } from './drawing-state.ts';
import { identity, multiply, scaleOf, transform, type Matrix } from './plane.ts';

/** A character as a page draws it: the middle of its body, and how high it is, in points. */
export interface DrawnGlyph {
	text: string;
	x: number;
	y: number;
	height: number;
	/** Place among all that the page draws. */
	order: number;
}

/** A character as pdf.js hands it over. */
interface Glyph {
	unicode: string;
	/** In thousandths of the font's size. */
	width: number;
	isSpace: boolean;
}

/** Where the next character of a text goes (PDF 32000-1, 9.4). */
export class TextCursor {
	#matrix = identity;
	#line = { x: 0, y: 0 };
	#x = 0;

	/** Begins a text, or sets its matrix. */
	start(matrix: Matrix): void {
		this.#matrix = matrix;
		this.#line = { x: 0, y: 0 };
		this.#x = 0;
	}

	/** Goes to a line, from the start of the one before. */
	move(x: number, y: number): void {
		this.#line = { x: this.#line.x + x, y: this.#line.y + y };
		this.#x = this.#line.x;
	}

	/** Draws characters; numbers between them move the next one. */
	show(pieces: readonly unknown[], state: DrawingState, order: number): DrawnGlyph[] {
		const { size, stretch, rise, charSpacing, wordSpacing, ctm } = state;
		const matrix = multiply(ctm, this.#matrix);
		const height = Math.abs(size) * scaleOf(matrix);
		return pieces.flatMap((piece) => {
			if (typeof piece === 'number') this.#x -= (piece * size * stretch) / 1000;
			if (typeof piece !== 'object' || piece === null) return [];
			const { unicode = '', width = 0, isSpace = false } = piece as Partial<Glyph>;
			const body = (width * size) / 1000;
			const [x, y] = transform(matrix, this.#x + (body * stretch) / 2, this.#line.y + rise + size * 0.35);
			this.#x += (body + charSpacing + (isSpace ? wordSpacing : 0)) * stretch;
			return [{ text: unicode, x, y, height, order }];
		});
	}
}
