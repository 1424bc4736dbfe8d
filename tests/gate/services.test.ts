import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const file = 'services/homestead.md';
const { change, faults } = contentCopy();

describe('the gate on service guides', () => {
	test.each([
		['no basis', /^basis:\n(?: {2}- .*\n)+/m, '', '请逐条写明设定依据'],
		['a time limit in words', /^workingDays: .*$/m, 'workingDays: 15个工作日', '写工作日天数'],
		['a time limit of half a day', /^workingDays: .*$/m, 'workingDays: 0.5', '办理时限应为整数'],
		['a fee without its basis', /^feeYuan: .*$/m, 'feeYuan: 20', '收费没有写明依据'],
		['a negative fee', /^feeYuan: .*$/m, 'feeYuan: -1', '不能小于 0'],
		['no steps', /^steps:\n(?: {2}- .*\n)+/m, 'steps: []\n', '请逐步列出办理程序'],
		['no result', /^result: .*$/m, '', '请写明办理结果'],
		['a private mobile', /^phone: .*$/m, 'phone: 13800138000', '手机号码'],
	])('refuses %s', async (_, from, to, message) => {
		change(file, from, to);
		expect((await faults()).join('\n')).toContain(message);
	});

	test('tells an office that the town does not have', async () => {
		change(file, /^office: .*$/m, 'office: 土地管理所');
		expect(await faults()).toEqual([expect.stringContaining('受理机构“土地管理所”不在 organisation.yaml')]);
	});

	test('takes a service without materials', async () => {
		change(file, /^materials:\n(?: {2}- .*\n)+/m, 'materials: []\n');
		expect(await faults()).toEqual([]);
	});
});
