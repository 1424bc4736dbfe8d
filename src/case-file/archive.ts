import { unzipSync, Zip, ZipPassThrough } from 'fflate';

/** A file of an archive. */
export interface Entry {
	path: string;
	bytes: Uint8Array;
}

/**
 * Packs files into a ZIP, one at a time and uncompressed, so that no more than one of them need be in memory. The same
 * files and day always give the same bytes. `day` is `YYYY-MM-DD`, the date that all files bear.
 */
export async function* packed(
	entries: AsyncIterable<Entry> | Iterable<Entry>,
	day: string
): AsyncGenerator<Uint8Array> {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	let chunks: Uint8Array[] = [];
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		chunks.push(chunk);
	});
	for await (const { path, bytes } of entries) {
		const file = new ZipPassThrough(path);
		// ZIP keeps local time; noon exists on every day in every zone.
		file.mtime = new Date(year, month - 1, date, 12);
		zip.add(file);
		file.push(bytes, true);
		yield* chunks;
		chunks = [];
	}
	zip.end();
	yield* chunks;
}

/** The files of an archive in its order. Throws on what is no ZIP, and on names that occur twice. */
export function unpacked(bytes: Uint8Array): Entry[] {
	const paths: string[] = [];
	const files = unzipSync(bytes, {
		filter: ({ name, compression, size, originalSize }) => {
			// Uncompressed as we make them: nothing can unpack to more than the file itself.
			if (compression !== 0 || size !== originalSize) throw new Error('Compressed');
			paths.push(name);
			return true;
		},
	});
	if (new Set(paths).size !== paths.length) throw new Error('A name occurs twice');
	return paths.map((path) => {
		const file = Object.hasOwn(files, path) ? files[path] : undefined;
		if (!file) throw new Error('A name that cannot be unpacked');
		return { path, bytes: file };
	});
}
