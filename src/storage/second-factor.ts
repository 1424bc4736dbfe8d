import { Secret, TOTP } from 'otpauth';
import { tidyCode } from '../domain/requests/form-text.ts';
import { deriveKey, seal, unseal } from './sealing.ts';

/** Seconds that a code lasts (RFC 6238). */
const period = 30;

/** A new secret for a second factor: 160 bits, base32 as authenticators read it. */
export function newSecret(): string {
	return new Secret({ size: 20 }).base32;
}

/** What an authenticator scans: secret, account and the site that it is for. */
export function secretAddress(secret: string, issuer: string, username: string): string {
	return totp(secret, issuer, username).toString();
}

/**
 * The time step that a code belongs to, the present one or its neighbours (clocks differ by up to 30 seconds);
 * undefined when the code is wrong.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
	const token = tidyCode(code);
	// Others would have another length in bytes, which the comparison in constant time throws on.
	if (!/^\d{6}$/.test(token)) return undefined;
	const timestamp = now.getTime();
	const delta = totp(secret).validate({ token, timestamp, window: 1 });
	return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}

/** Seals a secret for the account it belongs to. */
export function sealSecret(masterKey: Uint8Array, staffId: string, secret: string): string {
	return seal(factorKey(masterKey), staffId, Buffer.from(secret)).toString('base64url');
}

/** Opens what {@link sealSecret} made. Throws when key or account differ. */
export function unsealSecret(masterKey: Uint8Array, staffId: string, sealed: string): string {
	return unseal(factorKey(masterKey), staffId, Buffer.from(sealed, 'base64url')).toString();
}

const factorKey = (masterKey: Uint8Array) => deriveKey(masterKey, 'second factor');

function totp(secret: string, issuer = '', label = ''): TOTP {
	return new TOTP({ issuer, label, secret, algorithm: 'SHA1', digits: 6, period });
}
