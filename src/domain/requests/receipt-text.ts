import { fromBase64url, toBase64url } from './base64url.ts';
import { readPayload, type Receipt } from './receipt.ts';

/** Characters that a text may have to hold a receipt: a saved receipt with its application is far shorter. */
export const longestReceiptText = 30_000;

/** Lines around the application in a saved receipt. No line of the application can begin like them. */
export const contentBegins = '【申请内容开始】';
export const contentEnds = '【申请内容结束】';

/** A receipt taken apart, nothing of it checked against a signature yet. */
export interface WrittenReceipt {
	receipt: Receipt;
	/** The bytes that were signed. */
	payload: Uint8Array<ArrayBuffer>;
	signature: Uint8Array<ArrayBuffer>;
	/** The application that came with it, exactly as digested. */
	content: string | undefined;
}

/** A receipt as people copy, print and scan it. `signature` is over the bytes of `payload`. */
export function receiptText(payload: string, signature: Uint8Array): string {
	return `GKR1.${toBase64url(new TextEncoder().encode(payload))}.${toBase64url(signature)}`;
}

/**
 * Finds the receipt in what somebody pasted: the receipt alone, its address, or the whole saved file. Line breaks,
 * blanks and invisible characters that programs put in are passed over.
 */
export function readReceiptText(typed: string): WrittenReceipt | { fault: string } {
	if (typed.length > longestReceiptText)
		return { fault: '文字过长，不是回执。请只粘贴回执或者选择保存的回执文件。' };
	const { content, rest } = partedAtContent(typed);
	const close = rest.replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/g, '');
	const [, version, payloadText = '', signatureText = ''] = /GKR(\d+)\.([\w-]+)\.([\w-]+)/.exec(close) ?? [];
	if (version === undefined)
		return { fault: '没有找到回执。回执以GKR1.开头，中间有两个点，请从头到尾完整复制。' };
	if (version !== '1') return { fault: `这份回执是第${version}版的格式，这里只能核验第1版。` };
	const payload = fromBase64url(payloadText);
	const signature = fromBase64url(signatureText);
	if (!payload || signature?.length !== 64)
		return { fault: '回执不完整，或者有字符抄错。请从头到尾重新复制。' };
	const receipt = readPayload(new TextDecoder().decode(payload));
	if (!receipt) return { fault: '回执的内容读不出来，不是本软件签发的回执，或者有字符抄错。' };
	return { receipt, payload, signature, content };
}

/** What the applicant wrote may look like a receipt too, so the receipt is looked for around it only. */
function partedAtContent(typed: string): { content: string | undefined; rest: string } {
	const lines = typed.replace(/\r\n?/g, '\n').split('\n');
	const begin = lines.indexOf(contentBegins);
	const end = lines.indexOf(contentEnds, begin);
	if (begin < 0 || end < 0) return { content: undefined, rest: typed };
	const rest = [...lines.slice(0, begin), ...lines.slice(end + 1)].join('\n');
	return { content: lines.slice(begin + 1, end).join('\n'), rest };
}
