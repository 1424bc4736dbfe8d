import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkTarget } from '../domain/publication/external-link.ts';
import { bodyPieces } from '../markdown/body-links.ts';
import type { ContentFault } from '../storage/content-check.ts';

/** Links in the body of a file that must not be published, and HTML, in which any link could hide. */
export function linkFaults(contentDir: string, file: string, body: string): ContentFault[] {
	const pieces = bodyPieces(body);
	if (pieces.length === 0) return [];
	const above = lineEnds(readFileSync(join(contentDir, file), 'utf8')) - lineEnds(body);
	return pieces.flatMap(({ kind, text, line }) => {
		const message = kind === 'html' ? htmlFault(text) : linkFault(text);
		return message === undefined ? [] : [{ file, line: above + line, field: '正文', message }];
	});
}

function linkFault(address: string): string | undefined {
	if (linkTarget(address, []).kind !== 'refused') return undefined;
	return `链接只能是 http、https 网址、邮箱（mailto:）、电话（tel:）或者本站的相对地址，网址里不能带用户名：${address}`;
}

function htmlFault(html: string): string {
	return `正文不能写 HTML，请改用 Markdown 的写法；要显示这些字符的，前后加反引号：${html.split('\n')[0]}`;
}

function lineEnds(text: string): number {
	return text.match(/\r\n?|\n/g)?.length ?? 0;
}
