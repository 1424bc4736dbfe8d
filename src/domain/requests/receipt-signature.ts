import { fromBase64url } from './base64url.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Whether an Ed25519 signature over `payload` was made with the private half of a public key (32 bytes). */
export async function signatureHolds(publicKey: Bytes, payload: Bytes, signature: Bytes): Promise<boolean> {
	const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
	return crypto.subtle.verify('Ed25519', key, signature, payload);
}

/**
 * Whether this program can check signatures, shown on the first test vector of RFC 8032. Browsers older than Chrome
 * 137, Safari 17 and Firefox 129 cannot, and none can on a page that came without TLS.
 */
export async function canCheckSignatures(): Promise<boolean> {
	const key = fromBase64url('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo');
	const signature = fromBase64url(
		'5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc-bRr0lv18FlbviRlUUFDjnoQCw'
	);
	if (!key || !signature) return false;
	return signatureHolds(key, new Uint8Array(), signature).catch(() => false);
}
