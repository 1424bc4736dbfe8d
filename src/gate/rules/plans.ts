import { taskState, type Plan } from '../../domain/publication/plan.ts';
import { filesOf } from '../content.ts';
import type { Rule } from '../rule.ts';

/** Plans: the file of their year, tasks done on a day that has not come, and tasks that are overdue without a word on why. */
export const plans: Rule = {
	name: '年度任务',
	check: (content) =>
		filesOf(content, 'plan').flatMap(({ file, data }) => {
			const { year, tasks } = data as unknown as Plan;
			const misnamed = {
				file,
				field: 'year',
				value: String(year),
				problem: '文件名与年份不一致',
				remedy: `文件名应为 ${year}.yaml`,
			};
			return [
				...(file === `plans/${year}.yaml` ? [] : [misnamed]),
				...tasks.flatMap((task) => {
					const found = { file, field: 'tasks', value: task.task };
					if (task.doneOn !== undefined && task.doneOn > content.today)
						return [
							{
								...found,
								problem: `完成日期 ${task.doneOn} 还没有到`,
								remedy: '请完成以后再填写 doneOn',
							},
						];
					if (taskState(task, content.today) !== '已逾期' || task.progress !== undefined) return [];
					return [
						{
							...found,
							problem: `任务已逾期（${task.dueOn}）：${task.task}`,
							remedy: '已完成的，请填写 doneOn 和 result；没有完成的，请在 progress 写明进展和原因',
							level: 'warning' as const,
						},
					];
				}),
			];
		}),
};
