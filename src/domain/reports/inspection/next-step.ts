import { z } from 'zod';
import { daySchema } from '../../calendar/day.ts';
import { problemIdSchema } from './problem.ts';

/** A step keeps its id until it is finished: its report's year and a number. */
export const stepIdSchema = z
	.string({ error: '请填写打算编号，例如 N2025-1' })
	.regex(/^N\d{4}-\d+$/, { error: '打算编号应写成 N2025-1：报告的年份加序号' });

/** What a report promises (下一步打算). */
export const nextStepSchema = z.strictObject({
	id: stepIdSchema,
	title: z.string({ error: '请填写打算' }).min(1, { error: '请填写打算' }),
	owner: z.string({ error: '请填写责任单位' }).min(1, { error: '请填写责任单位' }),
	dueOn: daySchema,
	/** Ids of the problems that the step answers. */
	answers: z.array(problemIdSchema, { error: '请写成问题编号的列表，例如 [P2025-1]' }).default([]),
	/** How it ended, when that was added after the report was published (补记): a step with a result is finished. */
	result: z.string().min(1).optional(),
});

export type NextStep = z.infer<typeof nextStepSchema>;
