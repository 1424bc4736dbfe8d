import { linkTarget } from '../../domain/publication/external-link.ts';
import type { Rule } from '../rule.ts';

/** Links in the body of a file that must not be published, and HTML, in which any link could hide. */
export const links: Rule = {
	name: '链接',
	check: ({ bodies }) =>
		bodies.flatMap(({ file, parts }) =>
			parts.pieces.flatMap(({ kind, text, line }) => {
				const words = kind === 'html' ? htmlWords(text) : linkWords(text);
				return words ? [{ file, line, field: '正文', ...words }] : [];
			})
		),
};

function linkWords(address: string): { problem: string; remedy: string } | undefined {
	if (linkTarget(address, []).kind !== 'refused') return undefined;
	return {
		problem: `不能发布这样的链接：${address}`,
		remedy:
			'链接只能是 http、https 网址、邮箱（mailto:）、电话（tel:）或者本站的相对地址，网址里不能带用户名',
	};
}

function htmlWords(html: string): { problem: string; remedy: string } {
	return {
		problem: `正文不能写 HTML：${html.split('\n')[0]}`,
		remedy: '请改用 Markdown 的写法；要显示这些字符的，前后加反引号',
	};
}
