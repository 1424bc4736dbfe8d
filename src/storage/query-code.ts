import { timingSafeEqual } from 'node:crypto';
import { checkDigit } from '../domain/requests/check-digit.ts';
import { deriveKey, keyedDigest } from './sealing.ts';

/**
 * The query code that belongs to a form: 15 digits and a check digit. The same form always gives the same code,
 * so a receipt can be shown again when its page was lost on the way, and the code itself is stored nowhere.
 */
export function queryCodeOf(masterKey: Uint8Array, formToken: string): string {
	const hex = keyedDigest(deriveKey(masterKey, 'query code'), formToken);
	const digits = String(BigInt(`0x${hex}`) % 10n ** 15n).padStart(15, '0');
	return digits + checkDigit(digits);
}

/** What is stored to check a query code. Bound to the number, so that equal codes of two requests do not show. */
export function queryDigestOf(masterKey: Uint8Array, number: string, code: string): string {
	return keyedDigest(deriveKey(masterKey, 'query digest'), `${number} ${code}`);
}

/** Whether two hexadecimal digests are equal, in a time that does not depend on where they differ. */
export function sameDigest(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
	return left.length === right.length && timingSafeEqual(left, right);
}
