import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { printedAddresses } from '../../src/markdown/printed-addresses.ts';

function addressOf(href: string, text: string): unknown {
	const link: Element = {
		type: 'element',
		tagName: 'a',
		properties: { href },
		children: [{ type: 'text', value: text }],
	};
	const tree: Root = { type: 'root', children: [link] };
	printedAddresses()(tree);
	return link.properties['dataAddress'];
}

test.each([
	['https://www.gov.cn/a', '中国政府网', 'https://www.gov.cn/a'],
	['https://www.gov.cn/a', 'https://www.gov.cn/a', undefined],
	['http://www.gov.cn/a', 'www.gov.cn/a', undefined],
	['../00003-work-plan/', '工作计划', undefined],
	['mailto:a@b.example', '来信', undefined],
])('%s under “%s” is printed as %s', (href, text, expected) => {
	expect(addressOf(href, text)).toBe(expected);
});
