import { z } from 'zod';
import { daySchema } from '../../calendar/day.ts';
import { fault } from '../../publication/finding.ts';
import { evidenceSchema } from './evidence.ts';
import { stepIdSchema } from './next-step.ts';

/** How a step stands that an earlier report promised; 继续 leaves it to the next report. */
export const stepStates = ['已完成', '继续', '不再实施'] as const;

/** What a report tells of a step of an earlier one (上年打算落实情况). */
export const earlierStepSchema = z
	.strictObject({
		id: stepIdSchema,
		state: z.enum(stepStates, { error: '落实情况应为：已完成、继续、不再实施' }),
		/** What was done, or why not. */
		result: z
			.string({ error: '请写明做了什么，没有做的写明原因' })
			.min(1, { error: '请写明做了什么，没有做的写明原因' }),
		/** The new last day; stands with 继续 only. */
		dueOn: daySchema.optional(),
		evidence: evidenceSchema,
	})
	.refine(({ state, dueOn }) => state !== '继续' || dueOn !== undefined, {
		error: fault('“继续”的打算没有新的完成时限', '请填写 dueOn，例如 2026-12-31'),
		path: ['dueOn'],
	})
	.refine(({ state, dueOn }) => state === '继续' || dueOn === undefined, {
		error: fault('不再继续的打算写了新的完成时限', '只有 state 写“继续”才填 dueOn，请删去或者核对 state'),
		path: ['dueOn'],
	});

export type EarlierStep = z.infer<typeof earlierStepSchema>;
