import { inflateRawSync } from 'node:zlib';

/** Thrown for a ZIP file whose parts contradict each other: programs would read different things in it. */
export class DamagedZip extends Error {}

/** One entry of a ZIP file, still packed. */
export interface ZipEntry {
	name: string;
	/** 0 is stored, 8 is deflated. */
	method: number;
	encrypted: boolean;
	packed: Uint8Array;
	/** Bytes when unpacked, as the file declares. */
	size: number;
}

const endLength = 22;
const entryLength = 46;
const localLength = 30;

/** Where the end record of a ZIP directory stands whose comment ends with the file; undefined when there is none. */
export function endOfZip(bytes: Uint8Array): number | undefined {
	const view = viewOf(bytes);
	const first = Math.max(0, bytes.length - endLength - 0xffff);
	for (let at = bytes.length - endLength; at >= first; at--)
		if (
			view.getUint32(at, true) === 0x06054b50 &&
			view.getUint16(at + 20, true) === bytes.length - at - endLength
		)
			return at;
	return undefined;
}

/** How many entries a ZIP file declares, before any of them is read. Throws {@link DamagedZip}. */
export function countOfZip(bytes: Uint8Array): number {
	const end = endOfZip(bytes);
	if (end === undefined) throw new DamagedZip('no directory');
	return viewOf(bytes).getUint16(end + 10, true);
}

/**
 * The entries of a ZIP file as its directory lists them. Throws {@link DamagedZip} when something stands before,
 * between or after its parts that does not belong, when entries overlap or share a name, and for ZIP64.
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
	const view = viewOf(bytes);
	const count = countOfZip(bytes);
	const end = endOfZip(bytes) ?? 0;
	const begin = view.getUint32(end + 16, true);
	if (begin + view.getUint32(end + 12, true) !== end) throw new DamagedZip('directory out of place');
	const entries: ZipEntry[] = [];
	const places: { from: number; to: number }[] = [];
	let at = begin;
	while (at < end) {
		if (at + entryLength > end || view.getUint32(at, true) !== 0x02014b50) throw new DamagedZip('entry');
		const packedSize = view.getUint32(at + 20, true);
		const nameLength = view.getUint16(at + 28, true);
		const local = view.getUint32(at + 42, true);
		const rawName = bytes.subarray(at + entryLength, at + entryLength + nameLength);
		if (local + localLength > begin || view.getUint32(local, true) !== 0x04034b50)
			throw new DamagedZip('local');
		const localName = view.getUint16(local + 26, true);
		const from = local + localLength + localName + view.getUint16(local + 28, true);
		const to = from + packedSize;
		if (to > begin) throw new DamagedZip('entry out of place');
		if (Buffer.compare(rawName, bytes.subarray(local + localLength, local + localLength + localName)) !== 0)
			throw new DamagedZip('two names');
		places.push({ from: local, to });
		entries.push({
			name: new TextDecoder().decode(rawName).replaceAll('\\', '/').replace(/^\/+/, ''),
			method: view.getUint16(at + 10, true),
			encrypted: (view.getUint16(at + 8, true) & 1) === 1,
			packed: bytes.subarray(from, to),
			size: view.getUint32(at + 24, true),
		});
		at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	if (entries.length !== count) throw new DamagedZip('count');
	places.sort((a, b) => a.from - b.from);
	if (places.some(({ from }, i) => i > 0 && from < (places[i - 1]?.to ?? 0))) throw new DamagedZip('overlap');
	if (new Set(entries.map(({ name }) => name.toLowerCase())).size !== count)
		throw new DamagedZip('same name');
	return entries;
}

/** Unpacks one entry of at most `largest` bytes. Throws {@link DamagedZip} for a larger or broken one. */
export function unpackEntry({ method, packed }: ZipEntry, largest: number): Uint8Array {
	if (method === 0) return packed;
	try {
		return inflateRawSync(packed, { maxOutputLength: largest });
	} catch (error) {
		throw new DamagedZip('content', { cause: error });
	}
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
