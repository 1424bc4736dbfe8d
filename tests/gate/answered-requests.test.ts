import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomes, outcomeTitle } from '../../src/domain/requests/outcomes.ts';
import { loggedOutcomes, type AnsweredFigures } from '../../src/domain/publication/answered-request.ts';
import { blanksOf } from '../../src/gate/new-file.ts';
import { answeredRequestFile, withFigures } from '../../src/gate/templates/answered-request.ts';
import { contentCopy } from '../fixtures/content-copy.ts';

const entry = 'disclosure-log/2026/0a6f3d91c4.md';
const { change, faults, path, write } = contentCopy();

describe('the gate on the log of answered requests', () => {
	test('finds nothing in the demonstration', async () => {
		expect(await faults()).toEqual([]);
	});

	test.each([
		['no subject', /^subject: .*\n/m, '', 'subject:没有填写'],
		['a person as subject', /^subject: .*$/m, 'subject: 王小明的宅基地审批', '好像有个人的姓名'],
		['a person in the text', '答复以后', '答复王小明先生以后', '好像有个人的姓名或者称呼：王小明先生'],
		['an identity number', '答复以后', '11010519491231002X', '出现居民身份证号码'],
		['an outcome in other words', 'outcome: 予以公开', 'outcome: 公开', '应与统计表的名称一致'],
		['an outcome without reply', 'outcome: 予以公开', 'outcome: 其他处理：其他', '应与统计表的名称一致'],
		['another article', '第（二）项', '第（一）项', '依据与办理结果不一致'],
		['days that cannot be', 'workingDays: 9', 'workingDays: -1', '工作日数'],
		['half a day', 'workingDays: 9', 'workingDays: 9.5', '工作日数'],
		['no review', /^review:\n( {2}.*\n)+/m, '', '缺少审查记录'],
		['a review after the publication', "on: '2026-10-10'", "on: '2026-10-13'", '审查日期晚于发布时间'],
		[
			'a publication within the quarter',
			"quarter: '2026-Q3'",
			"quarter: '2026-Q4'",
			'早于2026年第四季度结束',
		],
		['a document that is not there', '00042-homestead-approvals-2026h1', '00042-x', '已公开的文稿不存在'],
		['who asked', 'extended: false', 'extended: false\napplicant: 张三', '没有这个字段'],
	])('refuses %s', async (_, from, to, message) => {
		change(entry, from, to);
		expect((await faults()).join('\n')).toContain(message);
	});

	test('refuses the number of the request as a file name', async () => {
		write('disclosure-log/2026/0012.md', readFileSync(path(entry), 'utf8'));
		expect(await faults()).toEqual([
			expect.stringContaining('0012.md:1:文件位置:文件名不是 npm run log 给的名称'),
		]);
	});

	test('warns of a quarter with fewer than three answers, and of a period beyond the law', async () => {
		change(entry, "quarter: '2026-Q3'", "quarter: '2026-Q2'");
		change(entry, 'workingDays: 9', 'workingDays: 21');
		const found = (await faults()).join('\n');
		expect(found).toContain('2026年第二季度只有1件');
		expect(found).toContain('2026年第三季度只有2件');
		expect(found).toContain('超过20个工作日的期限');
	});
});

const figures: AnsweredFigures = {
	outcome: '予以公开',
	ground: '条例第三十六条第（二）项',
	quarter: '2026-Q3',
	workingDays: 9,
	extended: false,
};

const anyFigures = fc
	.tuple(fc.constantFrom(...loggedOutcomes), fc.integer({ min: 0, max: 999 }), fc.boolean())
	.map(([code, workingDays, extended]): AnsweredFigures => ({
		outcome: outcomeTitle(code),
		ground: outcomes[code].article,
		quarter: '2026-Q2',
		workingDays,
		extended,
	}));

describe('the file of an entry', () => {
	test('leaves the subject to a person', () => {
		const text = answeredRequestFile(figures, undefined);
		expect(text).toContain('subject: # 待填：');
		expect(blanksOf({ file: entry, text }).join('\n')).toContain('subject：申请的事项');
	});

	test('takes new figures and keeps every other byte', () => {
		const mine = '# 备注\nsubject: 财政预算 # 已核对\n';
		const rest = "review:\n  secrecy: { by: 审查员, on: '2026-10-09' }\n---\n\noutcome: 正文里的一行\n";
		fc.assert(
			fc.property(anyFigures, anyFigures, (first, second) => {
				const text = withFigures(`---\n${mine}outcome: x\n${rest}`, first) ?? '';
				const again = withFigures(text, second) ?? '';
				expect(withFigures(again, second)).toBe(again);
				expect(withFigures(again, first)).toBe(text);
				expect(text.startsWith(`---\n${mine}outcome: ${first.outcome}\n`)).toBe(true);
				expect(text.endsWith('---\n\noutcome: 正文里的一行\n')).toBe(true);
				expect(text).toContain('  secrecy: { by: 审查员');
			})
		);
	});

	test('cannot be updated without front matter', () => {
		expect(withFigures('正文', figures)).toBeUndefined();
		expect(withFigures('---\nsubject: 财政预算\n', figures)).toBeUndefined();
	});
});
