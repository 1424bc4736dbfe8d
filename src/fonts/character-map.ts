/**
 * The characters that an OpenType font (TTF or OTF) can show, read from its `cmap` table. Made for what the subsetter
 * writes: there a range holds no gaps. Throws on what is no such font.
 */
export function charactersOf(font: Buffer): Set<string> {
	const map = tableAt(font, 'cmap');
	const codes = new Set<number>();
	for (let i = 0; i < font.readUInt16BE(map + 2); i += 1) {
		const at = map + font.readUInt32BE(map + 8 + i * 8);
		for (const [first, last] of rangesOf(font, at)) {
			for (let code = first; code <= last; code += 1) codes.add(code);
		}
	}
	return new Set([...codes].map((code) => String.fromCodePoint(code)));
}

function tableAt(font: Buffer, name: string): number {
	for (let i = 0; i < font.readUInt16BE(4); i += 1) {
		const entry = 12 + i * 16;
		if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
	}
	throw new Error(`The font has no table ${name}`);
}

/** Formats 4 (basic plane) and 12 (all planes); what other formats say is said in these too. */
function rangesOf(font: Buffer, at: number): [number, number][] {
	const format = font.readUInt16BE(at);
	if (format === 4) {
		const size = font.readUInt16BE(at + 6);
		// The last range is an end mark.
		const ends = Array.from({ length: size / 2 - 1 }, (_, i) => at + 14 + i * 2);
		return ends.map((end) => [font.readUInt16BE(end + size + 2), font.readUInt16BE(end)]);
	}
	if (format !== 12) return [];
	const groups = Array.from({ length: font.readUInt32BE(at + 12) }, (_, i) => at + 16 + i * 12);
	return groups.map((group) => [font.readUInt32BE(group), font.readUInt32BE(group + 4)]);
}
