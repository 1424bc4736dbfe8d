import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { fault } from './finding.ts';

const reviewStepSchema = z.strictObject(
	{
		/** The role that reviewed, never a private person. */
		by: z.string({ error: '请写明审查人的岗位' }).min(1, { error: '请写明审查人的岗位' }),
		on: daySchema,
		conclusion: z.string({ error: '请写明审查结论' }).min(1, { error: '请写明审查结论' }),
	},
	{ error: '缺少这项审查记录：应写明 by（岗位）、on（日期）、conclusion（结论）' }
);

/**
 * Review before publication, item by item (条例 art. 17, 保密法实施条例 art. 42: 先审查、后公开；逐项); who approves has
 * both reviews before them.
 */
export const reviewSchema = z
	.strictObject(
		{ secrecy: reviewStepSchema, content: reviewStepSchema, approval: reviewStepSchema },
		{ error: '缺少审查记录：应有 secrecy（保密审查）、content（内容审核）、approval（审批）三项' }
	)
	.refine(({ secrecy, content, approval }) => secrecy.on <= approval.on && content.on <= approval.on, {
		error: fault('审批早于审查', '应当先作保密审查和内容审核，后审批，请核对三项的日期'),
		path: ['approval', 'on'],
	});

export type Review = z.infer<typeof reviewSchema>;
