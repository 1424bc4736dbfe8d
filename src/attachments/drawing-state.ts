import { identity, type Box, type Matrix } from './plane.ts';

/** What a page's operators have set so far (PDF 32000-1, 8.4 and 9.3). */
export interface DrawingState {
	ctm: Matrix;
	clip: Box | undefined;
	/** `#rrggbb`; undefined for a pattern. */
	fill: string | undefined;
	stroke: string | undefined;
	fillAlpha: number;
	strokeAlpha: number;
	blend: string;
	lineWidth: number;
	size: number;
	charSpacing: number;
	wordSpacing: number;
	stretch: number;
	leading: number;
	rise: number;
}

/** The state at the top of a page. */
export const firstState: DrawingState = {
	ctm: identity,
	clip: undefined,
	fill: '#000000',
	stroke: '#000000',
	fillAlpha: 1,
	strokeAlpha: 1,
	blend: 'source-over',
	lineWidth: 1,
	size: 0,
	charSpacing: 0,
	wordSpacing: 0,
	stretch: 1,
	leading: 0,
	rise: 0,
};

/** Whether a colour hides what lies under it as a redaction does: nearly black, or the white of paper. */
export function hides(color: string | undefined): boolean {
	const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(color ?? '') ?? [];
	if (blue === '') return false;
	const light = 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16);
	return light < 80 || light > 250;
}

/** What a graphics state dictionary sets. */
export function withGraphicsState(state: DrawingState, entries: readonly [string, unknown][]): DrawingState {
	const set = new Map(entries);
	return {
		...state,
		fillAlpha: Number(set.get('ca') ?? state.fillAlpha),
		strokeAlpha: Number(set.get('CA') ?? state.strokeAlpha),
		lineWidth: Number(set.get('LW') ?? state.lineWidth),
		blend: (set.get('BM') as string | undefined) ?? state.blend,
	};
}
