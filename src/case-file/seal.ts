import { digestOf } from '../storage/sealing.ts';
import type { Entry } from './archive.ts';
import type { Manifest } from './manifest.ts';

/** Names of the two entries that seal the others. */
export const sealNames = { manifest: 'manifest.json', signature: 'manifest.sig' } as const;

/** Lets files pass, and adds the signed list of them at the end. `sign` makes manifest and signature of that list. */
export async function* sealed(
	entries: AsyncIterable<Entry>,
	sign: (files: Manifest['files']) => Promise<{ payload: string; signature: Uint8Array }>
): AsyncGenerator<Entry> {
	const files: Manifest['files'] = [];
	for await (const entry of entries) {
		const { path, bytes } = entry;
		files.push({ path, size: bytes.length, sha256: digestOf(bytes) });
		yield entry;
	}
	const { payload, signature } = await sign(files);
	yield { path: sealNames.manifest, bytes: Buffer.from(payload) };
	yield { path: sealNames.signature, bytes: signature };
}
