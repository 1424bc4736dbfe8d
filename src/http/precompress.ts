import { globSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = '**/*.{html,css,csv,js,json,md,yaml,rss,atom,svg,xml,txt}';
/** Bytes: below this a compressed answer saves nothing. */
const smallest = 600;

/** Writes `.br` and `.gz` beside every text file of the built site; gives how many files it compressed. */
export async function precompress(clientDir: string): Promise<number> {
	let count = 0;
	for (const name of globSync(compressible, { cwd: clientDir })) {
		const path = join(clientDir, name);
		if ((await stat(path)).size < smallest) continue;
		const content = await readFile(path);
		const quality = content.length > 1_000_000 ? 9 : 11;
		const [br, gz] = await Promise.all([
			promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
			promisify(gzip)(content, { level: 9 }),
		]);
		await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
		count += 1;
	}
	return count;
}
