import { soundDocument, type CaseGroup, type Draft } from '../seeded-case.ts';

function misprinted(name: string, documentNumber: string): Draft {
	return { name, rule: '格式', says: '发文字号应写成', fields: { documentNumber } };
}

/** 文号 and 索引号 in a wrong form, doubled, or used again. */
export const documentNumbers: CaseGroup = {
	kind: '文号与索引号',
	drafts: [
		misprinted('文号用方括号', '青禾府[2026]91号'),
		misprinted('文号用圆括号', '青禾府（2026）92号'),
		misprinted('文号用实心方头括号', '青禾府【2026】93号'),
		misprinted('文号的序号补零', '青禾府〔2026〕03号'),
		misprinted('文号的序号前加“第”', '青禾府〔2026〕第94号'),
		misprinted('文号没有“号”字', '青禾府〔2026〕95'),
		misprinted('文号的年份只有两位', '青禾府〔26〕96号'),
		misprinted('文号没有机关代字', '〔2026〕97号'),
		...[
			['正文里的文号用方括号', '根据禾川府办〔2025〕8号、青禾府[2026]3号文件'],
			['正文里的文号用圆括号', '根据青禾府（2026）3号文件'],
			['正文里的文号用方头括号', '根据国办发【2019】54号文件'],
		].map(([name = '', body = '']) => ({ name, rule: '发文字号', says: '没有用六角括号', body })),
		{
			name: '概述里的文号用方括号',
			rule: '发文字号',
			says: '没有用六角括号',
			fields: { summary: '落实青禾府[2026]3号文件的要求，公布进展。' },
		},
		{
			name: '文号的机关代字不是本机关',
			rule: '发文字号',
			says: '机关代字',
			fields: { documentNumber: '红旗府〔2026〕81号' },
		},
		{
			name: '文号的年份不是成文年份',
			rule: '发文字号',
			says: '不是同一年',
			fields: { documentNumber: '青禾府〔2025〕82号' },
		},
		{
			name: '索引号用过又用',
			rule: '索引号',
			says: '以前用于',
			past: [
				{
					at: '2026-09-08T02:00:00Z',
					files: { 'disclosures/2026/89600-first.md': soundDocument(89600, { title: '先用这个号的文件' }) },
				},
				{ at: '2026-10-08T02:00:00Z', removed: ['disclosures/2026/89600-first.md'] },
				{
					at: '2026-10-09T02:00:00Z',
					files: { 'disclosures/2026/89600-second.md': soundDocument(89600, { title: '后用这个号的文件' }) },
				},
			],
		},
		{
			name: '索引号缺一位',
			rule: '格式',
			says: '索引号应写成',
			fields: { indexNumber: '11000000QH000001XA/2026-9001' },
		},
		{
			name: '索引号的机关代码校验位不对',
			rule: '格式',
			says: '校验位不对',
			fields: { indexNumber: '11000000QH000001XB/2026-90001' },
		},
		{
			name: '索引号与文件名不一致',
			rule: '索引号',
			says: '不一致',
			fields: { indexNumber: '11000000QH000001XA/2026-88888' },
		},
		{
			name: '索引号重复',
			rule: '索引号',
			says: '重复',
			files: {
				'disclosures/2026/00030-zz-again.md': soundDocument(30, {
					indexNumber: '11000000QH000001XA/2026-00030',
				}),
			},
		},
	],
};
