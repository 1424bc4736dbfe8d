import { expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const file = 'disclosures/2026/00003-work-plan.md';
const { change, faults } = contentCopy();

test.each([
	'青禾府【2026】9号',
	'青禾府[2026]9号',
	'青禾府(2026)9号',
	'青禾府（2026）第9号',
	'青禾府［2026］09号',
])('the gate finds %s in a text', async (written) => {
	change(file, /$/, `\n见${written}。\n`);
	expect(await faults()).toEqual([
		expect.stringContaining(`文号的年份没有用六角括号：见${written}，请写成“见青禾府〔2026〕9号”`),
	]);
});

test('the gate finds a misprinted number in the title of an attachment', async () => {
	change(file, 'title: 2026年依法行政任务分解表', 'title: 国办发（2026）9号附表');
	expect(await faults()).toEqual([expect.stringContaining('国办发（2026）9号')]);
});

test.each([
	'青禾府〔2026〕9号',
	'（2026）禾01行终5号',
	'审图号：GS（2024）1822号',
	'卫医证字（2010）第001号',
	'国务院公告（2026）第3号',
	'公报（2026）',
])('%s in a text is no misprint', async (written) => {
	change(file, /$/, `\n见${written}。\n`);
	expect(await faults()).toEqual([]);
});

test.each([
	['of another year', '青禾府〔2025〕3号', '文号的年份与成文日期 2026-01-12 不是同一年'],
	['of another organ', '禾川府〔2026〕3号', '机关代字“禾川府”不是本机关的'],
])('the gate finds a number %s', async (_, number, message) => {
	change(file, 'documentNumber: 青禾府〔2026〕3号', `documentNumber: ${number}`);
	expect(await faults()).toEqual([expect.stringContaining(message)]);
});

test('a document of another organ bears the number of that organ', async () => {
	change(file, 'documentNumber: 青禾府〔2026〕3号', 'documentNumber: 禾川府〔2026〕3号');
	change(file, 'issuer: 青禾镇人民政府', 'issuer: 禾川县人民政府');
	expect(await faults()).toEqual([]);
});
