import { applicationAnswers } from './application-answers.ts';
import type { Application } from './application.ts';

/**
 * The application as its applicant can prove it, line by line: a receipt carries its SHA-256. The salt (random, base64url)
 * stands first: without it, whoever sees the receipt alone could try names and titles until the digest fits. `digest`
 * of a file is the SHA-256 of its bytes, hexadecimal.
 */
export function receiptContent(proven: {
	salt: string;
	application: Application;
	files: readonly { name: string; digest: string }[];
}): string {
	const answers = applicationAnswers(proven.application, { wholeIdNumber: true });
	return [
		`盐值：${proven.salt}`,
		...answers.map(({ name, value }) => `${name}：${indented(value)}`),
		...proven.files.map(({ name, digest }, i) => `附件${i + 1}：${indented(name)}　SHA-256：${digest}`),
	].join('\n');
}

/** Later lines of an answer never begin like a line of ours. */
function indented(value: string): string {
	return value.replace(/[\r\n\u2028\u2029]+/g, '\n　　');
}
