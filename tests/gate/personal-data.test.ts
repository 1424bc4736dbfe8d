import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const plan = 'disclosures/2026/00003-work-plan.md';
const { write, change, faults } = contentCopy();

describe('personal data and secrecy marks', () => {
	test('are found in the body and in the fields, with line and field, and are not printed in full', async () => {
		change(plan, /^summary: /m, 'summary: 联系138 0013 8000，');
		change(
			plan,
			/$/,
			'\n\n| 姓名 | 号码 |\n| --- | --- |\n| 张三 | １１０１０５１９４９１２３１００２Ｘ |\n'
		);
		const found = await faults();
		expect(found).toEqual([
			expect.stringMatching(/work-plan\.md:\d+:summary:出现手机号码：138\*{4}00/),
			expect.stringMatching(/work-plan\.md:\d+:正文:出现居民身份证号码：110\*{4}2X/),
		]);
		expect(found.join()).not.toContain('13800138000');
	});

	test('are found in file names', async () => {
		write('disclosures/2026/files/13800138000.txt', 'x');
		expect(await faults()).toEqual([expect.stringContaining(':1:文件名:出现手机号码')]);
	});

	test('of the office itself pass when site.yaml lists them', async () => {
		change(plan, /$/, '\n防汛值班手机：138-0013-8000。\n');
		change('site.yaml', 'publicNumbers: []', "publicNumbers: [{ number: '13800138000', reason: 防汛值班 }]");
		expect(await faults()).toEqual([]);
	});

	test('as marks are found, as words of a rule are not', async () => {
		change(plan, /$/, '\n机密★1年\n\n涉及国家秘密、工作秘密的内容不予公开。\n');
		expect(await faults()).toEqual([expect.stringContaining('正文:有密级或内部标志：机密★1年')]);
	});
});
