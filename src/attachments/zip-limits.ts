import { createInflateRaw } from 'node:zlib';
import { Encrypted, UnpacksTooLarge } from './zip-entries.ts';
import { countOfZip, DamagedZip, zipDirectory, type ZipEntry } from './zip-directory.ts';

/** Bytes that all entries of an uploaded file may unpack to. */
const mostUnpacked = 200 * 1024 * 1024;
const mostEntries = 5_000;
/** An entry of more bytes than this may be at most `highestRatio` times as large as what was packed. */
const freeSize = 1024 * 1024;
const highestRatio = 100;

/**
 * The entries of an uploaded ZIP file, each unpacked once to see that it is as large as it says; nothing is kept in
 * memory. Throws {@link UnpacksTooLarge} for a bomb, {@link Encrypted} for a password, {@link DamagedZip}.
 */
export async function checkedZip(bytes: Uint8Array): Promise<ZipEntry[]> {
	if (countOfZip(bytes) > mostEntries) throw new UnpacksTooLarge();
	const entries = zipDirectory(bytes);
	if (entries.some(({ encrypted }) => encrypted)) throw new Encrypted();
	const total = entries.reduce((sum, { size }) => sum + size, 0);
	const bomb = entries.some(({ size, packed }) => size > freeSize && size > packed.length * highestRatio);
	if (total > mostUnpacked || bomb) throw new UnpacksTooLarge();
	for (const entry of entries) await checkSize(entry);
	return entries;
}

async function checkSize({ method, packed, size }: ZipEntry): Promise<void> {
	let unpacked = 0;
	if (method === 0) unpacked = packed.length;
	else if (method === 8) {
		const inflate = createInflateRaw();
		inflate.end(packed);
		try {
			for await (const chunk of inflate) {
				unpacked += (chunk as Uint8Array).length;
				if (unpacked > size) throw new UnpacksTooLarge();
			}
		} catch (error) {
			if (error instanceof UnpacksTooLarge) throw error;
			throw new DamagedZip('content', { cause: error });
		}
	} else throw new DamagedZip('method');
	if (unpacked !== size) throw new DamagedZip('size');
}
