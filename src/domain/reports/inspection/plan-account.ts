import type { Day } from '../../calendar/day.ts';
import { taskState, type Plan, type PlanTask } from '../../publication/plan.ts';

/** How a task of the year's plan stood when the self-inspection report was published. */
export const reportedStates = ['按期完成', '逾期完成', '未完成'] as const;

export type ReportedState = (typeof reportedStates)[number];

/** The tasks of a plan (S2) as the report of the year accounts for them, on the day of its publication. */
export function planAccount(
	{ tasks }: Pick<Plan, 'tasks'>,
	publishedOn: Day
): { task: PlanTask; state: ReportedState; words: string }[] {
	return tasks.map((task) => {
		const state = taskState(task, publishedOn);
		if (state === '按期完成' || state === '逾期完成') return { task, state, words: task.result ?? '' };
		const later = task.doneOn === undefined ? task.result : `${task.doneOn}完成：${task.result ?? ''}`;
		return { task, state: '未完成', words: [task.progress, later].filter(Boolean).join('；') };
	});
}

/** How many tasks stood in each state. */
export function countStates(account: readonly { state: ReportedState }[]): Record<ReportedState, number> {
	const count = (wanted: ReportedState) => account.filter(({ state }) => state === wanted).length;
	return { 按期完成: count('按期完成'), 逾期完成: count('逾期完成'), 未完成: count('未完成') };
}
