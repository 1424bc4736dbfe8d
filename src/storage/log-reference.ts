import { deriveKey, keyedDigest } from './sealing.ts';

/**
 * How the public log names a request: `2026/4f0c91a2b7`, the year of its number and a keyed digest. Neighbours who saw
 * a number on a receipt cannot find the entry, and the order of entries tells no dates; the office finds it again.
 */
export function logReference(masterKey: Uint8Array, number: string): string {
	return `${number.slice(0, 4)}/${keyedDigest(deriveKey(masterKey, 'disclosure log'), number).slice(0, 10)}`;
}
