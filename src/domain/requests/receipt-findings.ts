import { receiptRows } from './receipt.ts';
import type { ReceiptCheck } from './receipt-check.ts';
import { fingerprintInGroups } from './receipt-key.ts';

/** What checking a receipt found, in words: the same on the page, from the server and on the command line. */
export interface ReceiptFindings {
	valid: boolean;
	title: string;
	note: string;
	rows: { name: string; value: string }[];
	/** The application that belongs to the receipt. */
	content: string | undefined;
}

/** Puts the result of a check into words. */
export function receiptFindings(check: ReceiptCheck): ReceiptFindings {
	if (!check.valid) return { valid: false, title: '回执无效', note: check.why, rows: [], content: undefined };
	const fingerprint = { name: '密钥指纹', value: fingerprintInGroups(check.fingerprint) };
	return {
		valid: true,
		title: '回执有效',
		note:
			check.content === undefined
				? '签名与内容相符，回执没有被改动过。以下面的内容为准；密钥指纹应与本机关公布的一致。'
				: '签名与内容相符，所附的申请内容也与回执相符，都没有被改动过。以下面的内容为准；密钥指纹应与本机关公布的一致。',
		rows: [...receiptRows(check.receipt), fingerprint],
		content: check.content,
	};
}
