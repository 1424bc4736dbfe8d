import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/word/block.ts';
import { blocksOf } from '../../src/word/blocks-of.ts';

const paragraph = (...text: Extract<Block, { kind: 'paragraph' }>['text']): Block => ({
	kind: 'paragraph',
	text,
});

describe('Markdown as blocks', () => {
	test.each<[string, string, Block[]]>([
		[
			'bold beside full-width marks',
			'**学法。**全年“6次”**。**',
			[paragraph({ text: '学法。', bold: true }, { text: '全年“6次”' }, { text: '。', bold: true })],
		],
		[
			'bold italics and struck',
			'***甲***~~乙~~',
			[paragraph({ text: '甲', bold: true, italics: true }, { text: '乙', struck: true })],
		],
		[
			'a line that ends in the source',
			'前一行，\n后一行 and\nEnglish',
			[paragraph({ text: '前一行，后一行 and English' })],
		],
		['a line break', '甲  \n乙', [paragraph({ text: '甲' }, { text: '\n' }, { text: '乙' })]],
		['HTML', '甲<b>乙</b><!-- 丙 -->\n\n<div>丁</div>', [paragraph({ text: '甲' }, { text: '乙' })]],
		['a picture', '![办事大厅](../a.png)', [paragraph({ text: '办事大厅' })]],
		['a picture without words', '![](a.png)', []],
		[
			'a link inside',
			'见[工作计划](/documents/2026/1/)。',
			[paragraph({ text: '见' }, { text: '工作计划' }, { text: '。' })],
		],
		[
			'a link outside',
			'[网站](https://www.example.org/a)',
			[paragraph({ text: '网站' }, { text: '（https://www.example.org/a）' })],
		],
		[
			'a link by reference',
			'[网站][1]\n\n[1]: https://www.example.org/a',
			[paragraph({ text: '网站' }, { text: '（https://www.example.org/a）' })],
		],
		[
			'a bare address in a sentence',
			'见https://www.example.org/a。',
			[paragraph({ text: '见' }, { text: 'https://www.example.org/a' }, { text: '。' })],
		],
		['code', '`甲`\n\n```\n乙\n丙\n```', [paragraph({ text: '甲' }), paragraph({ text: '乙\n丙' })]],
		['a rule', '甲\n\n---\n\n乙', [paragraph({ text: '甲' }), paragraph({ text: '乙' })]],
		[
			'a quotation',
			'> 甲\n>\n> 乙',
			[{ kind: 'quote', blocks: [paragraph({ text: '甲' }), paragraph({ text: '乙' })] }],
		],
	])('%s', (_, markdown, blocks) => {
		expect(blocksOf(markdown)).toEqual(blocks);
	});

	test('headings begin with the second level', () => {
		const levels = blocksOf('# 题\n\n## 一、甲\n\n### （一）乙\n\n#### 1.丙\n\n##### （1）丁\n\n###### 戊');
		expect(levels.map((block) => block.kind === 'heading' && block.level)).toEqual([1, 1, 2, 3, 4, 4]);
	});

	test('lists stand in lists', () => {
		expect(blocksOf('3. 甲\n   - 乙\n\n     丙\n4. 丁')).toEqual([
			{
				kind: 'list',
				start: 3,
				items: [
					[
						paragraph({ text: '甲' }),
						{ kind: 'list', items: [[paragraph({ text: '乙' }), paragraph({ text: '丙' })]] },
					],
					[paragraph({ text: '丁' })],
				],
			},
		]);
	});

	test('tables keep their alignment and their first row as head', () => {
		expect(blocksOf('| 名称 | 数 |\n| --- | ---: |\n| **甲**[^1] | 1 |\n\n[^1]: 注')).toEqual([
			{
				kind: 'table',
				headRows: 1,
				rows: [
					[
						{ text: '名称', header: 'col' },
						{ text: '数', header: 'col', align: 'right' },
					],
					[{ text: '甲' }, { text: '1', align: 'right' }],
				],
			},
		]);
	});

	test('a footnote stands where it is called', () => {
		expect(blocksOf('文字。[^1]\n\n[^1]: **甲**乙。\n\n    丙。')).toEqual([
			paragraph(
				{ text: '文字。' },
				{ note: [[{ text: '甲', bold: true }, { text: '乙。' }], [{ text: '丙。' }]] }
			),
		]);
	});

	test('addressee and signature are what the site takes for them', () => {
		expect(
			blocksOf('各村（社区），镇属各单位：\n\n请执行。\n\n青禾镇人民政府\n\n二〇二六年一月九日')
		).toEqual([
			{ kind: 'addressee', text: '各村（社区），镇属各单位：' },
			paragraph({ text: '请执行。' }),
			{ kind: 'signature', issuer: '青禾镇人民政府', date: '二〇二六年一月九日' },
		]);
		expect(blocksOf('**青禾镇人民政府**\n\n2026年1月9日')).toHaveLength(2);
	});
});
