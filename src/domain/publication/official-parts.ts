import { textLength } from './text-length.ts';

/** Characters: what is longer is a sentence. */
const longestIssuer = 30;
const date =
	/^(?:\d{4}|[〇零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
/** How names of bodies end. */
const body = /(?:府|室|会|局|院|厅|部|队|所|站|处|科|办|组|村|社区|中心|单位|机关|企业)$/;

/** Whether a paragraph says whom a document addresses (主送机关): names of bodies and a colon, nothing else. */
export function isAddressee(text: string): boolean {
	if (!text.endsWith('：')) return false;
	const names = text
		.slice(0, -1)
		.replace(/（[^（）]*）/g, '')
		.split(/[，、]/);
	return names.every((name) => body.test(name));
}

/** Whether two paragraphs are the signature of a document: the name of a body (发文机关署名), then 成文日期. */
export function isSignature(issuer: string, day: string): boolean {
	const named = issuer.length <= longestIssuer && body.test(issuer) && !/[，、。：；！？]/.test(issuer);
	return named && date.test(day);
}

/** Characters of 二号 in a line of 156 mm. */
const titleLength = 20;

/**
 * The lines of a title on paper: one that is longer than a line begins the second after the name of the body that
 * issues it, for GB/T 9704 wants no word broken between lines.
 */
export function titleLines(title: string): string[] {
	const [, issuer, rest] = /^(.+?(?:人民政府|委员会|办公室))(.+)$/.exec(title) ?? [];
	const long = textLength(title) > titleLength;
	return long && issuer !== undefined && rest !== undefined ? [issuer, rest] : [title];
}
