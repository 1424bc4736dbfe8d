import { encode } from 'uqr';

/** A QR code as one path in units of a module; scanners need four white modules around it. */
export function qrCode(text: string): { path: string; size: number } {
	const { data, size } = encode(text, { ecc: 'M', border: 0 });
	const path = data.map((row, y) => runs(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`));
	return { path: path.flat().join(''), size };
}

/** Dark modules that stand side by side, drawn as one bar. */
function runs(row: boolean[]): { x: number; length: number }[] {
	return row.flatMap((dark, x) => {
		if (!dark || row[x - 1]) return [];
		const end = row.indexOf(false, x);
		return [{ x, length: (end < 0 ? row.length : end) - x }];
	});
}
