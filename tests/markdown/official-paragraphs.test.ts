import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { officialParagraphs } from '../../src/markdown/official-paragraphs.ts';

const paragraph = (text: string, tagName = 'p'): Element => ({
	type: 'element',
	tagName,
	properties: {},
	children: [{ type: 'text', value: text }],
});

/** The class of each block after the plugin ran. */
function classes(...blocks: (string | Element)[]): string[] {
	const children = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block));
	const tree: Root = {
		type: 'root',
		children: children.flatMap((block) => [block, { type: 'text', value: '\n' }]),
	};
	officialParagraphs()(tree);
	return children.map(({ properties }) => String(properties['className'] ?? ''));
}

describe('the signature at the end', () => {
	test.each([
		['青禾镇人民政府', '2026年1月12日'],
		['青禾镇推进依法行政工作领导小组', '2026年11月30日'],
		['禾川县青禾镇石桥村村民委员会', '二〇二六年十一月三十日'],
	])('%s, %s is marked', (issuer, day) => {
		expect(classes('本办法自印发之日起施行。', issuer, day)).toEqual(['', 'signature', 'signature-date']);
	});

	test.each([
		['a sentence before a date', '下一次公布的时间由办公室决定。', '2026年1月12日'],
		['a list of bodies', '农业农村办公室、镇财政所', '2026年1月12日'],
		['a date in a sentence', '青禾镇人民政府', '2026年1月12日起施行'],
		['a name that is no body', '青禾镇实施方案', '2026年1月12日'],
		['a heading', paragraph('青禾镇人民政府', 'h2'), '2026年1月12日'],
	])('%s is not', (_, issuer, day) => {
		expect(classes('正文。', issuer, day)).toEqual(['', '', '']);
	});

	test('one that is not at the end is not marked', () => {
		expect(classes('青禾镇人民政府', '2026年1月12日', '附件说明。')).toEqual(['', '', '']);
		expect(classes('2026年1月12日')).toEqual(['']);
		expect(classes()).toEqual([]);
	});
});

describe('whom a letter addresses', () => {
	test.each([
		'各村（社区），镇属各办公室、执法队、中心：',
		'各村（居）民委员会，镇直各站所、办公室：',
		'禾川县人民政府：',
	])('%s is marked', (names) => expect(classes(names, '正文。')).toEqual(['addressee', '']));

	test.each(['现将有关事项公告如下：', '2026年的主要目标是：', '各村（社区）', '镇属各办公室要做到：'])(
		'%s is not',
		(text) => expect(classes(text, '正文。')).toEqual(['', ''])
	);

	test('only the first paragraph can be', () => {
		expect(classes('正文。', '禾川县人民政府：', '正文。')).toEqual(['', '', '']);
	});
});
