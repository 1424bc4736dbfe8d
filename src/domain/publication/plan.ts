import { z } from 'zod';
import { daySchema, type Day } from '../calendar/day.ts';
import { documentIdSchema } from './document-id.ts';
import { fault } from './finding.ts';
import { filledText, registerSchema, reviewedBefore, reviewedBeforeMessage } from './register.ts';

const taskSchema = z
	.strictObject(
		{
			task: filledText('请填写任务'),
			/** The office that answers for it. */
			owner: filledText('请填写责任单位'),
			dueOn: daySchema,
			doneOn: daySchema.optional(),
			/** What came of it; needed once it is done. */
			result: filledText('请写明结果').optional(),
			/** How far it came and why not further, of a task that was not done when the year was reported on. */
			progress: filledText('请写明进展和没有完成的原因').optional(),
		},
		{ error: '请逐项列出任务：task（任务）、owner（责任单位）、dueOn（完成时限）、doneOn、result、progress' }
	)
	.refine(({ doneOn, result }) => doneOn === undefined || result !== undefined, {
		error: fault('任务已完成，但没有写明结果', '请在 result 写明结果'),
		path: ['result'],
	});

/** The tasks of a year's work plan on administration by law (S2; `content/plans/YYYY.yaml`). */
export const planSchema = registerSchema
	.extend({
		year: z.number({ error: '请填写年份，例如 2026' }).int().min(2000).max(2199),
		/** The work plan that sets the tasks. */
		document: documentIdSchema,
		tasks: z.array(taskSchema, { error: '请逐项列出任务' }).min(1, { error: '请逐项列出任务' }),
	})
	.refine(reviewedBefore, { error: reviewedBeforeMessage, path: ['review'] });

export type Plan = z.infer<typeof planSchema>;

export type PlanTask = Plan['tasks'][number];

/** Where a task stands on a day, in words. */
export function taskState(
	{ dueOn, doneOn }: PlanTask,
	today: Day
): '按期完成' | '逾期完成' | '已逾期' | '进行中' {
	if (doneOn !== undefined && doneOn <= today) return doneOn <= dueOn ? '按期完成' : '逾期完成';
	return dueOn < today ? '已逾期' : '进行中';
}
