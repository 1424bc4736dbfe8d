import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findSecrecyMarks } from '../../src/domain/identifiers/secrecy-marks.ts';

const marks = (text: string) => findSecrecyMarks(text).map(({ mark }) => mark);

describe('secrecy marks', () => {
	test.each([
		['机密★1年', '机密★1年'],
		['秘密★', '秘密★'],
		['★机密', '★机密'],
		['绝密级★', '绝密级★'],
		['密级：秘密', '密级：秘密'],
		['秘密★三年', '秘密★三年'],
		['工作秘密★', '工作秘密★'],
		['绝　密 ★ 长期', '绝密★长期'],
		['**秘密 ★ 6个月**', '秘密★6个月'],
		['# 机密', '机密'],
		['内部资料 注意保存', '内部资料注意保存'],
		['内部资料，注意保存。', '内部资料，注意保存'],
		['【工作秘密】', '工作秘密'],
		['内部文件  严禁外传', '内部文件严禁外传'],
		['（此件不予公开）', '此件不予公开'],
		['公开属性：不予公开', '公开属性：不予公开'],
		['份号：000012', '份号：000012'],
	])('%s is a mark', (text, mark) => expect(marks(`标题\n\n${text}\n\n正文`)).toEqual([mark]));

	test.each([
		'涉及国家秘密、商业秘密的，不予公开。',
		'国家秘密的密级分为绝密、机密、秘密三级。',
		'属于工作秘密的事项，由办公室确定。',
		'内部文件不得作为行政管理的依据。',
		'应当在首页标注“秘密★1年”字样。',
		'《内部资料性出版物管理办法》',
		'| 国家秘密 | 0 |',
		'（此件公开发布）',
		'公开属性：主动公开',
	])('%s is none', (text) => expect(marks(text)).toEqual([]));

	test('gives the place of the mark', () => {
		expect(findSecrecyMarks('关于防汛的通知\n机密★1年')).toEqual([{ mark: '机密★1年', index: 8 }]);
	});

	test('are not in the demonstration content', () => {
		for (const file of globSync('content/**/*.{md,yaml}'))
			expect([file, marks(readFileSync(file, 'utf8'))]).toEqual([file, []]);
	});
});
