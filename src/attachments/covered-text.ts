import type { PageDrawing } from './pdf-drawing.ts';
import type { DrawnGlyph } from './text-cursor.ts';

/** Text that a page draws and then covers with an opaque box: nobody sees it, and everybody can copy it. */
export function coveredText({ glyphs, boxes }: Pick<PageDrawing, 'glyphs' | 'boxes'>): string {
	const covered = glyphs.filter((glyph) =>
		boxes.some(
			(box) =>
				box.order > glyph.order &&
				glyph.x > box.left &&
				glyph.x < box.right &&
				glyph.y > box.bottom &&
				glyph.y < box.top &&
				box.top - box.bottom > glyph.height * 0.6 &&
				!drawnAgain(glyph, box.order, glyphs)
		)
	);
	const text = covered
		.map((glyph) => glyph.text)
		.join('')
		.trim();
	return text.replace(/\s/g, '').length > 1 ? text : '';
}

function drawnAgain(glyph: DrawnGlyph, after: number, glyphs: DrawnGlyph[]): boolean {
	return glyphs.some(
		({ order, text, x, y }) =>
			order > after && text === glyph.text && Math.abs(x - glyph.x) < 2 && Math.abs(y - glyph.y) < 2
	);
}
