import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { statutoryItemIds } from './statutory-items.ts';

const text = (error: string) => z.string({ error }).trim().min(1, { error });

const zeroReportSchema = z.strictObject(
	{
		item: z.enum(statutoryItemIds, { error: '法定公开事项应为 20-01 至 20-15 或 21-1 至 21-8' }),
		/** The day of the statement. */
		on: daySchema,
		/** The office that states it, never a private person. */
		by: text('请写明作出说明的单位'),
		/** That there is nothing, and why, in a sentence that a reader understands. */
		statement: text('请写明没有此类信息的说明'),
	},
	{ error: '零报告应写明 item（事项）、on（日期）、by（单位）、statement（说明）' }
);

/** 零报告 of one year (`content/zero-reports/YYYY.yaml`): statutory items of which the town made nothing in that year. */
export const zeroReportsSchema = z
	.array(zeroReportSchema, { error: '请逐条列出：item（事项）、on（日期）、by（单位）、statement（说明）' })
	.superRefine((reports, context) => {
		reports.forEach(({ item }, i) => {
			if (reports.findIndex((other) => other.item === item) < i)
				context.addIssue({ code: 'custom', path: [i, 'item'], message: `事项 ${item} 已写过，一年只写一条` });
		});
	});

export type ZeroReport = z.infer<typeof zeroReportSchema>;
