import { firstState, hides, withGraphicsState } from './drawing-state.ts';
import { boxesOf, pathBox } from './pdf-paths.ts';
import {
	identity,
	intersection,
	matrixOf,
	multiply,
	scaleOf,
	unitBox,
	type Box,
	type Matrix,
} from './plane.ts';
import { TextCursor, type DrawnGlyph } from './text-cursor.ts';

/** An opaque dark or white box. */
export interface DrawnBox extends Box {
	order: number;
}

type Arguments = readonly unknown[];

/** Follows the operators of a page, by their names in pdf.js, and notes where it puts characters and boxes. */
export class PageDrawing {
	readonly glyphs: DrawnGlyph[] = [];
	readonly boxes: DrawnBox[] = [];
	#stack: (typeof firstState)[] = [];
	#state = firstState;
	readonly #cursor = new TextCursor();
	#clips = false;
	#order = 0;

	readonly #operators: Record<string, (args: Arguments) => void> = {
		save: () => this.#save(this.#state.ctm),
		restore: () => this.#restore(),
		beginGroup: () => this.#save(this.#state.ctm),
		endGroup: () => this.#restore(),
		paintFormXObjectBegin: ([matrix]) => this.#save(multiply(this.#state.ctm, matrixOf(matrix))),
		paintFormXObjectEnd: () => this.#restore(),
		beginAnnotation: ([, , outer, inner]) => {
			this.#save(this.#state.ctm);
			this.#state = { ...firstState, ctm: multiply(matrixOf(outer), matrixOf(inner)) };
		},
		endAnnotation: () => this.#restore(),
		transform: (args) => this.#set({ ctm: multiply(this.#state.ctm, matrixOf(args)) }),
		setFillRGBColor: ([color]) => this.#set({ fill: colorOf(color) }),
		setStrokeRGBColor: ([color]) => this.#set({ stroke: colorOf(color) }),
		setFillColorN: () => this.#set({ fill: undefined }),
		setStrokeColorN: () => this.#set({ stroke: undefined }),
		setFillTransparent: () => this.#set({ fill: undefined }),
		setStrokeTransparent: () => this.#set({ stroke: undefined }),
		setLineWidth: ([width]) => this.#set({ lineWidth: Number(width) }),
		setGState: ([entries]) =>
			(this.#state = withGraphicsState(this.#state, entries as readonly [string, unknown][])),
		clip: () => (this.#clips = true),
		eoClip: () => (this.#clips = true),
		constructPath: ([operator, paths]) => {
			const [path] = paths as (ArrayLike<number> | null)[];
			if (path) this.#paint(operator as number, path);
		},
		paintSolidColorImageMask: () => this.#darken([unitBox(this.#state.ctm)], 'fill'),
		beginText: () => this.#cursor.start(identity),
		setTextMatrix: ([matrix]) => this.#cursor.start(matrixOf(matrix)),
		setFont: ([, size]) => this.#set({ size: Number(size) }),
		setCharSpacing: ([spacing]) => this.#set({ charSpacing: Number(spacing) }),
		setWordSpacing: ([spacing]) => this.#set({ wordSpacing: Number(spacing) }),
		setHScale: ([percent]) => this.#set({ stretch: Number(percent) / 100 }),
		setLeading: ([leading]) => this.#set({ leading: -Number(leading) }),
		setTextRise: ([rise]) => this.#set({ rise: Number(rise) }),
		moveText: ([x, y]) => this.#cursor.move(Number(x), Number(y)),
		setLeadingMoveText: ([x, y]) => {
			this.#set({ leading: Number(y) });
			this.#cursor.move(Number(x), Number(y));
		},
		nextLine: () => this.#cursor.move(0, this.#state.leading),
		showText: ([pieces]) =>
			this.glyphs.push(...this.#cursor.show(pieces as unknown[], this.#state, this.#order)),
	};

	/** Takes one operator more. */
	draw(operator: string, args: Arguments | null): void {
		this.#order++;
		this.#operators[operator]?.(args ?? []);
	}

	#set(change: Partial<typeof firstState>): void {
		this.#state = { ...this.#state, ...change };
	}

	#save(ctm: Matrix): void {
		this.#stack.push(this.#state);
		this.#set({ ctm });
	}

	#restore(): void {
		this.#state = this.#stack.pop() ?? this.#state;
	}

	#paint(operator: number, path: ArrayLike<number>): void {
		const { ctm, clip, lineWidth } = this.#state;
		if (fills.includes(operator)) this.#darken(boxesOf(path, ctm), 'fill');
		const around = pathBox(path, ctm);
		const width = lineWidth * scaleOf(ctm);
		// A marker drawn as one thick line.
		if (strokes.includes(operator) && around && width >= thickLine) {
			const { left, right, bottom, top } = around;
			const flat = top - bottom < width;
			const [across, along] = flat ? [width / 2, 0] : [0, width / 2];
			if (flat || right - left < width)
				this.#darken(
					[{ left: left - along, right: right + along, bottom: bottom - across, top: top + across }],
					'stroke'
				);
		}
		if (this.#clips && around) this.#set({ clip: intersection(around, clip) });
		this.#clips = false;
	}

	#darken(boxes: Box[], by: 'fill' | 'stroke'): void {
		const { clip, blend } = this.#state;
		const alpha = this.#state[`${by}Alpha`];
		if (alpha < 0.9 || blend !== 'source-over' || !hides(this.#state[by])) return;
		this.boxes.push(...boxes.map((box) => ({ ...intersection(box, clip), order: this.#order })));
	}
}

/** Numbers of pdf.js for the operators that end a path. */
const fills = [22, 23, 24, 25, 26, 27];
const strokes = [20, 21, 24, 25, 26, 27];
/** Thinner lines, in points, only underline or strike through. */
const thickLine = 6;

function colorOf(color: unknown): string | undefined {
	return typeof color === 'string' ? color : undefined;
}
