import { z } from 'zod';
import { fault } from '../publication/finding.ts';
import { datesInOrder, datesInOrderMessage, recordSchema } from '../publication/record.ts';
import { filledText } from '../publication/register.ts';
import { afterYear, afterYearMessage, reportedYear } from './reported-year.ts';

/** The sections of the form (国办函〔2018〕12号). Their rows are data: the town copies them from the form in force. */
export const websiteSections = [
	'信息发布',
	'专栏专题',
	'解读回应',
	'办事服务',
	'互动交流',
	'安全防护',
	'移动新媒体',
	'创新发展',
] as const;

const rowSchema = z.strictObject(
	{
		label: filledText('请填写项目名称'),
		value: z.number({ error: '空着或者不是数：没有的写 0' }).min(0, { error: '不应小于0' }),
		unit: filledText('请填写单位，例如 条'),
	},
	{ error: '请逐行写明 label（项目）、value（数值）、unit（单位）' }
);

const sectionHint = '请在 rows 逐行填写，或者在 statement 写明情况';

const sectionSchema = z
	.strictObject(
		{
			rows: z.array(rowSchema, { error: '请逐行列出' }).default([]),
			/** What the section says in a sentence, beside its rows or in place of them. */
			statement: filledText('请写明情况').optional(),
		},
		{ error: sectionHint }
	)
	.refine(({ rows, statement }) => rows.length > 0 || statement !== undefined, {
		error: fault('这一部分没有内容', sectionHint),
	});

/** 政府网站工作年度报表 of one year (`content/reports/website/YYYY.yaml`). */
export const websiteReportSchema = recordSchema
	.extend({
		year: reportedYear,
		sections: z.record(z.enum(websiteSections), sectionSchema, {
			error: `请填写全部${websiteSections.length}部分：${websiteSections.join('、')}`,
		}),
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] })
	.refine(afterYear, { error: afterYearMessage, path: ['year'] });

export type WebsiteReport = z.infer<typeof websiteReportSchema>;
