import { unified as engine } from '@astrojs/markdown-remark';
import { describe, expect, test } from 'vitest';
import { bodyParts } from '../../src/markdown/body-links.ts';
import { externalLinks } from '../../src/markdown/external-links.ts';
import { chineseFootnotes } from '../../src/markdown/footnotes.ts';

async function rendered(markdown: string) {
	const renderer = await engine({
		rehypePlugins: [[externalLinks, { base: '/zwgk/', domains: ['county.example'] }]],
		remarkRehype: { ...chineseFootnotes, allowDangerousHtml: false },
	}).createRenderer({ syntaxHighlight: false });
	const { code, metadata } = await renderer.render(markdown, { frontmatter: { title: '文稿' } });
	return { code, frontmatter: metadata.frontmatter };
}

describe('links in a text', () => {
	const outside =
		/^<p><a href="\/zwgk\/leave\/[\da-f]{12}\/">[^<]+<span class="external-mark">（外部网站）<\/span><\/a>/;

	test.each([
		['inline', '[网站](https://www.example.org/a)'],
		['by reference', '[网站][1]\n\n[1]: https://www.example.org/a'],
		['in brackets', '<https://www.example.org/a>'],
		['bare', 'https://www.example.org/a'],
		['without scheme', '[网站](//www.example.org/a)'],
	])('%s, leave through the prompt and are noted', async (_, markdown) => {
		const { code, frontmatter } = await rendered(markdown);
		expect(code).toMatch(outside);
		expect(frontmatter).toEqual({ title: '文稿', externalAddresses: ['https://www.example.org/a'] });
	});

	test('are noted once each, in footnotes too', async () => {
		const { frontmatter } = await rendered(
			'[甲](http://a.example)[乙](http://a.example/)[^1]\n\n[^1]: http://b.example'
		);
		expect(frontmatter['externalAddresses']).toEqual(['http://a.example/', 'http://b.example/']);
	});

	test('stay as they are within the government and the site', async () => {
		const markdown =
			'[甲](https://www.gov.cn/) [乙](https://a.county.example/) [丙](../b/) [丁](mailto:a@b.example)';
		const { code, frontmatter } = await rendered(markdown);
		for (const href of ['https://www.gov.cn/', 'https://a.county.example/', '../b/', 'mailto:a@b.example'])
			expect(code).toContain(`<a href="${href}">`);
		expect(frontmatter['externalAddresses']).toEqual([]);
	});

	test('lead nowhere with a scheme that is refused, and HTML is no link', async () => {
		expect((await rendered('[甲](javascript:alert)')).code).toBe('<p><a>甲</a></p>');
		expect((await rendered('看<a href="https://evil.example">这里</a>')).code).toBe('<p>看这里</p>');
	});
});

test('footnotes are named in Chinese under a heading for everybody', async () => {
	const { code } = await rendered('甲[^a]。乙[^b]。又[^a]。\n\n[^a]: 注一\n[^b]: 注二');
	expect(code).toContain('<h2 id="footnote-label">注释</h2>');
	for (const label of ['返回正文引用处1', '返回正文引用处1（第2次）', '返回正文引用处2'])
		expect(code).toContain(`aria-label="${label}"`);
});

test('the gate sees every link and all HTML with their lines, and none in code', () => {
	const markdown =
		'`<a href="x">` [甲](a)\n\n看 <b>这里</b>\n\n[1]: javascript:x\n\n```\n[乙](b)\n```\n\nwww.example.org';
	expect(bodyParts(markdown).pieces).toEqual([
		{ kind: 'link', text: 'a', line: 1 },
		{ kind: 'html', text: '<b>', line: 3 },
		{ kind: 'html', text: '</b>', line: 3 },
		{ kind: 'link', text: 'javascript:x', line: 5 },
		{ kind: 'link', text: 'http://www.example.org', line: 11 },
	]);
});

test.each([
	['plain', '## 一\n\n正文\n\n### （一） ##\n#不是标题\n', ['2 一 1', '3 （一） 5']],
	['with a listing and an underline', '```\n# 不是\n```\n\n甲\n---\n\n> ### 乙', ['2 甲 5', '3 乙 8']],
	['with marks in the words', '## **甲**[乙](x)`丙`', ['2 甲乙丙 1']],
	['without words', '##\n\n正文', ['2  1']],
])('the gate sees the headings of a text %s', (_, markdown, expected) => {
	const { headings } = bodyParts(markdown);
	expect(headings.map(({ depth, text, line }) => `${depth} ${text} ${line}`)).toEqual(expected);
});
