import { fromBase64url, toBase64url } from './base64url.ts';
import type { Receipt } from './receipt.ts';
import { fingerprintOf, type ReceiptKey } from './receipt-key.ts';
import { signatureHolds } from './receipt-signature.ts';
import { readReceiptText } from './receipt-text.ts';

/** What checking a receipt found. */
export type ReceiptCheck =
	| {
			valid: true;
			receipt: Receipt;
			/** Fingerprint of the key that signed it: the reader compares it with the one that the office gave. */
			fingerprint: string;
			/** The application that came with the receipt and belongs to it; undefined when there was none. */
			content: string | undefined;
	  }
	| { valid: false; why: string };

/** Checks a receipt, as pasted or saved, against the keys of the office. Needs no network and no register. */
export async function checkReceipt(typed: string, keys: readonly ReceiptKey[]): Promise<ReceiptCheck> {
	const written = readReceiptText(typed);
	if ('fault' in written) return { valid: false, why: written.fault };
	const { receipt, payload, signature, content } = written;
	const signed = await checkSignature({ ...receipt, payload, signature }, keys);
	if ('why' in signed) return { valid: false, why: signed.why };
	if (content !== undefined && (await digestOfContent(content)) !== receipt.content)
		return { valid: false, why: '回执本身是真的，但是所附的申请内容与回执不符：申请内容被改动过。' };
	return { valid: true, receipt, fingerprint: signed.fingerprint, content };
}

/** Something that the office signed, taken apart. `signedAt` is a UTC instant to the second. */
interface Signed {
	keyId: string;
	signedAt: string;
	payload: Uint8Array<ArrayBuffer>;
	signature: Uint8Array<ArrayBuffer>;
}

/** Whether a key of the office signed this while it was in use: its fingerprint, or why not. */
export async function checkSignature(
	{ keyId, signedAt, payload, signature }: Signed,
	keys: readonly ReceiptKey[]
): Promise<{ fingerprint: string } | { why: string }> {
	const key = keys.find(({ id }) => id === keyId);
	if (!key) return { why: `签发它的密钥（编号${keyId}）不是本机关公布的密钥。` };
	const publicKey = fromBase64url(key.publicKey);
	const fingerprint = await fingerprintOf(key.publicKey);
	if (publicKey?.length !== 32 || !fingerprint.startsWith(key.id))
		return { why: `公布的密钥（编号${key.id}）与它的指纹不符，请重新下载密钥文件。` };
	if (!(await signatureHolds(publicKey, payload, signature)))
		return { why: '签名与内容不符：内容被改动过，或者有字符抄错，或者不是本机关签发的。' };
	const why = validityFault(signedAt, key);
	return why === undefined ? { fingerprint } : { why };
}

/** The digest of a content as a receipt carries it: SHA-256, base64url. */
export async function digestOfContent(content: string): Promise<string> {
	const bytes = new TextEncoder().encode(content);
	return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function validityFault(signed: string, key: ReceiptKey): string | undefined {
	const signedAt = Date.parse(signed);
	if (signedAt < Math.floor(Date.parse(key.validFrom) / 1000) * 1000)
		return `签发时间早于密钥（编号${key.id}）启用的时间，签名无效。`;
	if (key.retiredAt !== null && signedAt >= Date.parse(key.retiredAt))
		return `签发时间晚于密钥（编号${key.id}）停用的时间，签名无效。`;
	return undefined;
}
