import {
	createCipheriv,
	createDecipheriv,
	createHash,
	createHmac,
	hkdfSync,
	randomBytes,
	timingSafeEqual,
} from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

/** A key of 32 random bytes. */
export function newKey(): Buffer {
	return randomBytes(32);
}

/**
 * Seals `plain` with AES-256-GCM: nonce, ciphertext, tag. `purpose` is bound to the result, so that a sealed item
 * cannot be moved to another place.
 */
export function seal(key: Uint8Array, purpose: string, plain: Uint8Array): Buffer {
	const nonce = randomBytes(nonceLength);
	const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
	return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link seal} made. Throws when key, purpose or a single bit differ. */
export function unseal(key: Uint8Array, purpose: string, sealed: Uint8Array): Buffer {
	const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength))
		.setAAD(Buffer.from(purpose))
		.setAuthTag(bytes.subarray(-tagLength));
	return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]);
}

/** A key for one purpose, derived from another key. */
export function deriveKey(key: Uint8Array, purpose: string): Buffer {
	return Buffer.from(hkdfSync('sha256', key, new Uint8Array(), purpose, 32));
}

/** Digest under a key, hexadecimal: says nothing about the content once the key is destroyed. */
export function keyedDigest(key: Uint8Array, content: Uint8Array | string): string {
	return createHmac('sha256', key).update(content).digest('hex');
}

/** SHA-256, hexadecimal. */
export function digestOf(content: Uint8Array | string): string {
	return createHash('sha256').update(content).digest('hex');
}

/** Whether two hexadecimal digests are equal, in a time that does not depend on where they differ. */
export function sameDigest(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
	return left.length === right.length && timingSafeEqual(left, right);
}
