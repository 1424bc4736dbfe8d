import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const plan = 'plans/2026.yaml';
const { change, faults } = contentCopy();

describe('the gate on yearly tasks', () => {
	test.each([
		['a done task without its result', /^ {4}result: 办事指南已更新.*\n/m, '', '任务已完成，但没有写明结果'],
		['a task without an owner', 'owner: 便民服务中心', 'owners: 便民服务中心', '请填写责任单位'],
		[
			'a task done in the future',
			"doneOn: '2026-10-22'",
			"doneOn: '2026-11-24'",
			'完成日期 2026-11-24 还没有到',
		],
		['a file of another year', 'year: 2026', 'year: 2027', '文件名应为 2027.yaml'],
		['a plan that is not there', '2026/00003-work-plan', '2026/00003-x', '文稿不存在'],
	])('refuses %s', async (_, from, to, message) => {
		change(plan, from, to);
		expect((await faults()).join('\n')).toContain(message);
	});

	test('tells tasks that are overdue, from the day after their last', async () => {
		change(plan, "dueOn: '2026-12-20'", "dueOn: '2026-11-23'");
		expect(await faults()).toEqual([]);
		change(plan, "dueOn: '2026-11-23'", "dueOn: '2026-11-22'");
		expect(await faults()).toEqual([
			expect.stringMatching(/2026\.yaml:\d+:tasks:任务已逾期（2026-11-22）：按季汇总任务进展/),
		]);
	});
});
