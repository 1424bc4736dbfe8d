import { z } from 'zod';
import { fault } from '../publication/finding.ts';
import { datesInOrder, datesInOrderMessage, recordSchema } from '../publication/record.ts';
import { earlierStepSchema } from './inspection/earlier-step.ts';
import { measureSchema } from './inspection/measure.ts';
import { nextStepSchema } from './inspection/next-step.ts';
import { problemSchema, yearOfId } from './inspection/problem.ts';

/**
 * 依法行政自查报告 of one year (Markdown under `content/reports/inspection/`): structure as data, prose as Markdown. What
 * binds it to the reports before is in `inspection/chain-faults.ts`.
 */
export const inspectionSchema = recordSchema
	.extend({
		year: z.number({ error: '请填写年份，例如 2026' }).int().min(2000).max(2199),
		addressedTo: z.string({ error: '请填写报送机关' }).min(1, { error: '请填写报送机关' }),
		measures: z.array(measureSchema, { error: '请逐项列出措施' }).min(1, { error: '请逐项列出措施' }),
		problems: z.array(problemSchema, { error: '请逐项列出存在的问题，没有就写 []' }),
		/** 上年打算落实情况: every step of earlier reports that was unfinished. */
		earlierSteps: z.array(earlierStepSchema, { error: '请逐项列出上年打算的落实情况' }).default([]),
		nextSteps: z.array(nextStepSchema, { error: '请逐项列出下一步打算，没有就写 []' }),
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] })
	.refine(({ year, writtenOn }) => year <= Number(writtenOn.slice(0, 4)), {
		error: fault('报告的年份晚于成文日期', 'year 写所报告的年份，请核对'),
		path: ['year'],
	})
	.superRefine(({ year, writtenOn, problems, earlierSteps, nextSteps }, context) => {
		const issue = (path: (string | number)[], problem: string, remedy: string) =>
			context.addIssue({ code: 'custom', path, message: fault(problem, remedy) });
		for (const [list, rows] of Object.entries({ problems, earlierSteps, nextSteps }))
			rows.forEach(({ id }, i) => {
				if (rows.findIndex((row) => row.id === id) < i)
					issue([list, i, 'id'], `编号 ${id} 写了两次`, '一个编号只写一次，请合并或者另编号');
			});
		problems.forEach(({ id, since }, i) => {
			if (since > year) issue([`problems`, i, 'id'], `${id} 的年份晚于报告的${year}年`, '请核对编号');
		});
		nextSteps.forEach(({ id, dueOn }, i) => {
			if (yearOfId(id) !== year)
				issue(
					['nextSteps', i, 'id'],
					`打算编号 ${id} 的年份不是报告的${year}年`,
					`新的打算写成 N${year}-序号；以前的打算写在 earlierSteps`
				);
			if (dueOn < writtenOn)
				issue(['nextSteps', i, 'dueOn'], `${id} 的完成时限 ${dueOn} 早于成文日期`, '请核对日期');
		});
		earlierSteps.forEach(({ id, dueOn }, i) => {
			if (dueOn !== undefined && dueOn < writtenOn)
				issue(['earlierSteps', i, 'dueOn'], `${id} 新的完成时限 ${dueOn} 早于成文日期`, '请核对日期');
		});
	});

export type Inspection = z.infer<typeof inspectionSchema>;
