import { receiptKinds, receiptRows, type Receipt } from './receipt.ts';
import { fingerprintInGroups } from './receipt-key.ts';
import { contentBegins, contentEnds } from './receipt-text.ts';

/** A receipt to be saved as a text file: what it says, the application that it covers, and the signed receipt itself. */
export function receiptFile(saved: {
	receipt: Receipt;
	text: string;
	content: string;
	/** Fingerprint of the key that signed it. */
	fingerprint: string;
	/** Address of the verifying page. */
	checkAt: string;
}): { name: string; text: string } {
	const { receipt, text, content, fingerprint, checkAt } = saved;
	const title = `政府信息公开申请${receiptKinds[receipt.kind]}`;
	const lines = [
		title,
		'',
		...receiptRows(receipt).map(({ name, value }) => `${name}：${value}`),
		`密钥指纹：${fingerprintInGroups(fingerprint)}`,
		'',
		`核验：打开 ${checkAt} ，选择本文件，不上传，在您自己的设备上核验。`,
		'只要证明已经提交、不出示申请内容的，出示文末的回执即可。盐值是随机数，有了它，别人不能凭回执猜出申请内容。',
		'',
		contentBegins,
		content,
		contentEnds,
		'',
		'回执：',
		text,
		'',
	];
	return { name: `${title}-${receipt.number}.txt`, text: lines.join('\n') };
}
