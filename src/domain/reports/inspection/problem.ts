import { z } from 'zod';
import { fault } from '../../publication/finding.ts';
import { evidenceSchema } from './evidence.ts';

export const problemStatuses = ['整改中', '已解决'] as const;

/** One identity through the years: a problem keeps its id in every report until it is closed. */
export const problemIdSchema = z
	.string({ error: '请填写问题编号，例如 P2025-1' })
	.regex(/^P\d{4}-\d+$/, { error: '问题编号应写成 P2025-1：首次提出的年份加序号' });

/** A problem as the report of one year tells of it. */
export const problemSchema = z
	.strictObject({
		id: problemIdSchema,
		title: z.string({ error: '请填写问题' }).min(1, { error: '请填写问题' }),
		cause: z.string({ error: '请填写原因' }).min(1, { error: '请填写原因' }),
		owner: z.string({ error: '请填写责任单位' }).min(1, { error: '请填写责任单位' }),
		/** Year of the report that first named it. */
		since: z.number({ error: '请填写首次提出的年份' }).int(),
		status: z.enum(problemStatuses, { error: '问题状态应为：整改中、已解决' }),
		/** How it was closed; stands with 已解决 only. */
		closedBy: z.string().min(1).optional(),
		/** What proves that it is closed; stands with 已解决 only. */
		evidence: evidenceSchema,
	})
	.superRefine(({ id, since }, context) => {
		if (yearOfId(id) === since) return;
		const problem = `问题 ${id} 的编号是${yearOfId(id)}年，since 写的是${since}年`;
		const message = fault(problem, '两处都写首次提出这个问题的年份，以后不变');
		context.addIssue({ code: 'custom', path: ['since'], message });
	})
	.refine((p) => p.status === '整改中' || p.closedBy !== undefined || p.evidence.length > 0, {
		error: fault(
			'“已解决”的问题没有写明解决依据',
			'请在 closedBy 写明怎样解决的，或者在 evidence 写上证明的网页'
		),
		path: ['closedBy'],
	})
	.refine((p) => p.status === '已解决' || (p.closedBy === undefined && p.evidence.length === 0), {
		error: fault(
			'“整改中”的问题写了解决依据',
			'已经解决的，status 写“已解决”；没有的，删去 closedBy 和 evidence'
		),
		path: ['closedBy'],
	});

export type Problem = z.infer<typeof problemSchema>;

/** The year in the id of a problem or a step: P2025-1 is of 2025. */
export function yearOfId(id: string): number {
	return Number(id.slice(1, 5));
}
