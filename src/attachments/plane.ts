/** A transformation of the plane as PDF writes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** An upright rectangle. */
export interface Box {
	left: number;
	bottom: number;
	right: number;
	top: number;
}

/** `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
	const [a, b, c, d, e, f] = outer;
	const [g, h, i, j, k, l] = inner;
	return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function transform([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
	return [a * x + c * y + e, b * x + d * y + f];
}

/** How much larger a transformation makes things, about. */
export function scaleOf([a, b, c, d]: Matrix): number {
	return Math.sqrt(Math.abs(a * d - b * c));
}

/** A transformation as pdf.js gives it; the identity when it gives none. */
export function matrixOf(given: unknown): Matrix {
	const [a, b, c, d, e, f] = Array.from((given ?? identity) as ArrayLike<number>);
	return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** Where a transformation puts the square of one unit, into which images are drawn. */
export function unitBox(matrix: Matrix): Box {
	return boxOf([
		transform(matrix, 0, 0),
		transform(matrix, 1, 0),
		transform(matrix, 0, 1),
		transform(matrix, 1, 1),
	]);
}

/** The box around points. */
export function boxOf(points: readonly (readonly [number, number])[]): Box {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

export function intersection(a: Box, b: Box | undefined): Box {
	if (!b) return a;
	return {
		left: Math.max(a.left, b.left),
		right: Math.min(a.right, b.right),
		bottom: Math.max(a.bottom, b.bottom),
		top: Math.min(a.top, b.top),
	};
}

export function contains(outer: Box, inner: Box): boolean {
	return (
		outer.left <= inner.left &&
		outer.right >= inner.right &&
		outer.bottom <= inner.bottom &&
		outer.top >= inner.top
	);
}
