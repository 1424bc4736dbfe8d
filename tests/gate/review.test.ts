import { expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const plan = 'disclosures/2026/00003-work-plan.md';
const { change, faults } = contentCopy();

test.each(['secrecy', 'content', 'approval'])(
	'the gate refuses a text without its %s review',
	async (step) => {
		change(plan, new RegExp(`^ {2}${step}: .*\n`, 'm'), '');
		expect(await faults()).toEqual([expect.stringContaining('缺少这项审查记录')]);
	}
);

test.each([
	['by', /by: 平安法治办公室负责人, /, '请写明审查人的岗位'],
	['on', /on: '2026-01-13', (?=conclusion: 内容)/, '请填写日期'],
	['conclusion', /, conclusion: 内容准确，文字无误/, '请写明审查结论'],
])('the gate refuses a review without “%s”', async (_, part, message) => {
	change(plan, part, '');
	expect(await faults()).toEqual([expect.stringContaining(message)]);
});

test.each(['secrecy', 'content'])('the gate refuses an approval before the %s review', async (step) => {
	change(plan, new RegExp(`(^ {2}${step}: .*)2026-01-13`, 'm'), '$12026-01-14');
	expect(await faults()).toEqual([]);
	change(plan, /(^ {2}approval: .*)2026-01-14/m, '$12026-01-13');
	expect(await faults()).toEqual([
		expect.stringMatching(/:21:review\.approval\.on:审批早于审查，应当先作保密审查和内容审核/),
	]);
});
