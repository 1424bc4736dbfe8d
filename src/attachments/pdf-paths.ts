import { boxOf, contains, transform, type Box, type Matrix } from './plane.ts';

/** Numbers that follow each command of a path: move, line, curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0];

/** The upright boxes that a filled path darkens: its rectangles, but not frames around others. */
export function boxesOf(path: ArrayLike<number>, ctm: Matrix): Box[] {
	const boxes = outlines(path, ctm).flatMap((points) => {
		const box = boxOf(points);
		const size = (box.right - box.left) * (box.top - box.bottom);
		return points.length >= 4 && size > 0 && area(points) / size > 0.85 ? [box] : [];
	});
	return boxes.filter(
		(box) => !boxes.some((other) => other !== box && (contains(box, other) || contains(other, box)))
	);
}

/** The box around a whole path; undefined for an empty one. */
export function pathBox(path: ArrayLike<number>, ctm: Matrix): Box | undefined {
	const points = outlines(path, ctm).flat();
	return points.length > 0 ? boxOf(points) : undefined;
}

/** The end points of every outline of a path. */
function outlines(path: ArrayLike<number>, ctm: Matrix): [number, number][][] {
	const found: [number, number][][] = [];
	for (let i = 0; i < path.length;) {
		const command = path[i] ?? 0;
		const length = lengths[command];
		if (length === undefined) return found;
		if (command === 0) found.push([]);
		if (length > 0) found.at(-1)?.push(transform(ctm, path[i + length - 1] ?? 0, path[i + length] ?? 0));
		i += 1 + length;
	}
	return found;
}

function area(points: [number, number][]): number {
	const twice = points.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = points[(i + 1) % points.length] ?? [0, 0];
		return sum + x * nextY - nextX * y;
	}, 0);
	return Math.abs(twice) / 2;
}
