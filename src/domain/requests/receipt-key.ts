import * as z from 'zod/mini';
import { fromBase64url } from './base64url.ts';

const instant = z.string().check(z.refine((value) => !Number.isNaN(Date.parse(value))));

/** A public key for receipts as the office publishes it. What it signs is good from `validFrom` until `retiredAt`. */
const receiptKeySchema = z.strictObject({
	/** The first eight digits of the fingerprint. */
	id: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
	/** Ed25519, 32 bytes, base64url. */
	publicKey: z.string().check(z.regex(/^[\w-]{43}$/)),
	validFrom: instant,
	retiredAt: z.nullable(instant),
});

export type ReceiptKey = z.infer<typeof receiptKeySchema>;

/** `receipt-keys.json`. */
export const receiptKeysSchema = z.strictObject({ organ: z.string(), keys: z.array(receiptKeySchema) });

/** The fingerprint of a public key: SHA-256 of its 32 bytes, hexadecimal. */
export async function fingerprintOf(publicKey: string): Promise<string> {
	const bytes = fromBase64url(publicKey) ?? new Uint8Array();
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A fingerprint in groups of four, as people compare it. */
export function fingerprintInGroups(fingerprint: string): string {
	return fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
}
