import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const { change, faults } = contentCopy();
const buses = 'decisions/2026-bus-routes.md';
const market = 'decisions/2026-market-layout.md';
const sewage = 'decisions/2026-qingxi-sewage.md';
/** The opinions of a notice, with all that belongs to them. */
const opinions = /^opinions:\n( {2}.*\n)+/m;

describe('comments of the public', () => {
	test.each([
		['asked for without saying how to give them', buses, /^howToComment: .*$/m, '', '没有写明提出意见的方式'],
		['with no result in time', market, opinions, '', '没有列出意见|至今没有公布'],
		['with a result before their end', market, "resultOn: '2026-08-31'", "resultOn: '2026-08-17'", '不晚于征求意见的截止日期'],
		['with a result of a day to come', market, "resultOn: '2026-08-31'", "resultOn: '2026-11-24'", '还没有到'],
		['with a late result', market, "resultOn: '2026-08-31'", "resultOn: '2026-09-17'", '晚3个工作日'],
		['fewer than the opinions made of them', market, 'received: 38', 'received: 4', '收到意见4条，却列出5条'],
		['in a step of another kind', market, 'received: 38', 'materialsOn: "2026-07-13"', '这一项只写在听证环节'],
	])('are refused: %s', async (_, file, from, to, message) => {
		change(file, from, to);
		expect(await faults()).toEqual([expect.stringMatching(message)]);
	}); // prettier-ignore

	test('are waited for twenty working days after their end, and no longer', async () => {
		change(market, opinions, '');
		change(market, /^ {4}resultOn: .*\n/m, '');
		expect(await faults()).toEqual([
			expect.stringContaining('征求意见 2026-08-17 截止，应在 2026-09-14 前公布采纳情况，至今没有公布'),
		]);
		change(market, "to: '2026-08-17'", "to: '2026-10-28'");
		expect(await faults()).toEqual([]);
	});

	test('may be none', async () => {
		change(market, opinions, '');
		change(market, 'received: 38', 'received: 0');
		expect(await faults()).toEqual([]);
	});
});

describe('the procedure of a decision', () => {
	test.each([
		['a hearing list of the day itself', "listOn: '2026-04-14'", "listOn: '2026-04-24'", '不早于听证会'],
		['no hearing list', /^ {4}listOn: .*\n/m, '', '名单哪一天公布'],
		['materials six days before', "materialsOn: '2026-04-16'", "materialsOn: '2026-04-18'", '不足7日'],
		['no day of the materials', /^ {4}materialsOn: .*\n/m, '', '应不晚于 2026-04-17'],
		['a review of six working days', "to: '2026-06-18'", "to: '2026-06-16'", '只有6个工作日'],
		[
			'a review that ends on the day of the meeting',
			"to: '2026-06-18'",
			"to: '2026-07-02'",
			'不早于讨论决定',
		],
		['a review without conclusion', /^ {4}conclusion: 修改后合法\n/m, '', '没有写明合法性审查的结论'],
		['an unlawful draft', 'conclusion: 修改后合法', 'conclusion: 不合法', '结论是“不合法”'],
		['a conclusion of another kind', 'conclusion: 修改后合法', 'conclusion: 低风险', '结论应为'],
		['no conclusion on the risks', /^ {4}conclusion: 可控\n/m, '', '没有写明风险评估的结论'],
		['risks out of control', 'conclusion: 可控', 'conclusion: 不可控', '结论是“不可控”'],
		['experts after the meeting', "to: '2026-05-15'", "to: '2026-07-03'", '专家论证 2026-07-03 才结束'],
		['no review', /^ {2}- step: 合法性审查\n( {4}.*\n)+/m, '', '没有经过合法性审查'],
		['no meeting', /^ {2}- step: 集体讨论决定\n( {4}.*\n)+/m, '', '没有经过集体讨论决定'],
		['publication before the meeting', "from: '2026-07-09'", "from: '2026-07-01'", '早于讨论决定'],
		['late publication', "from: '2026-07-09'", "from: '2026-07-31'", '晚了1个工作日'],
		['no publication', /^ {2}- step: 决策公布\n( {4}.*\n)+/m, '', '应在 2026-07-30 前公布'],
		['a document that is not there', '2026/00006-hearing-notice-qingxi', '2026/00006-x', '的文稿不存在'],
	])('has no %s', async (_, from, to, message) => {
		change(sewage, from, to);
		expect(await faults()).toEqual([expect.stringContaining(message)]);
	});

	test('says at publication what became of the comments', async () => {
		change(sewage, opinions, '');
		change(sewage, /^ {4}resultOn: .*\n/m, '');
		expect((await faults()).join('\n')).toContain('公布决策时没有说明公众意见的采纳情况');
	});

	test('takes a shorter review with a reason', async () => {
		change(sewage, "to: '2026-06-18'", "to: '2026-06-16'\n    shortenReason: 汛期将至");
		expect(await faults()).toEqual([]);
	});

	test('needs a calendar for working days', async () => {
		change(market, "from: '2026-11-16'\n    to: '2026-11-27'", "from: '2027-12-20'\n    to: '2028-01-10'");
		expect(await faults()).toEqual([expect.stringContaining('2028年节假日安排尚未录入')]);
	});
});
