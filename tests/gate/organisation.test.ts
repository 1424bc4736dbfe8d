import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const file = 'organisation.yaml';
const { change, faults, path } = contentCopy();

describe('the gate on functions and leaders', () => {
	test.each([
		['a private mobile', /^phone: .*$/m, 'phone: 138-0013-8000', '写的是手机号码，请改写办公电话'],
		['a phone without its area code', /^phone: .*$/m, "phone: '5550101'", '办公电话应写成'],
		['an office twice', 'name: 财政所', 'name: 党建工作办公室', '“党建工作办公室”写了两次'],
		['a leader without duties', /, duties: 纪检监察工作/, '', '请填写分管或者联系的工作'],
		['no functions', /^functions:[\s\S]*?^leaders:/m, 'functions: []\nleaders:', '请逐条写明机关职能'],
		['a review after the update', "'2026-03-06 09:30'", "'2026-03-05 09:30'", '先审查、后公开'],
		['a document that is not there', '2026/00032-functions-and-leaders', '2026/00032-x', '文稿不存在'],
		[
			'a field of a person that must not be public',
			/, duties: 纪检/,
			', birthday: 1980, duties: 纪检',
			'没有这个字段',
		],
	])('refuses %s', async (_, from, to, message) => {
		change(file, from, to);
		expect((await faults()).join('\n')).toContain(message);
	});

	test('tells that they are missing', async () => {
		rmSync(path(file));
		expect(await faults()).toEqual([expect.stringContaining('没有公开机构职能')]);
	});

	test('tells a leader who receives visitors and is not among the leaders', async () => {
		change('reception/2026-12.yaml', 'leader: 何静', 'leader: 何敬');
		expect(await faults()).toEqual([
			expect.stringMatching(/2026-12\.yaml:\d+:days:接访领导“何敬”不在 organisation\.yaml 的领导名单里/),
		]);
	});
});
