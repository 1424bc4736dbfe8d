import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { fault } from './finding.ts';
import { partySchema } from './party.ts';
import { licencePeriodFault } from './public-period.ts';
import { filledText, registerSchema, reviewedBefore, reviewedBeforeMessage } from './register.ts';

/** Kinds of licence (双公示: 许可类别). */
export const licenceKinds = ['普通', '特许', '认可', '核准', '登记', '其他'] as const;

const licenceSchema = z
	.strictObject(
		{
			/** 行政许可决定文书号. */
			number: filledText('请填写行政许可决定文书号'),
			/** 行政许可决定文书名称. */
			documentName: filledText('请填写行政许可决定文书名称'),
			party: partySchema,
			kind: z.enum(licenceKinds, { error: `许可类别应为：${licenceKinds.join('、')}` }),
			/** 许可内容. */
			content: filledText('请写明许可内容'),
			decidedOn: daySchema,
			/** When it was put on this site: within seven working days of the decision. */
			publishedOn: daySchema,
			/** 有效期至: last day of the licence; absent when it holds for good. */
			expiresOn: daySchema.optional(),
			/** Last day on which it is shown. */
			publicUntil: daySchema,
		},
		{ error: '请逐件列出许可决定，各项与决定书一致；不公开证件号码、法定代表人和住址' }
	)
	.superRefine(({ decidedOn, publishedOn, publicUntil, expiresOn, party }, context) => {
		const issue = (field: string, message: string | undefined) =>
			message === undefined || context.addIssue({ code: 'custom', path: [field], message });
		issue('publicUntil', licencePeriodFault(decidedOn, publicUntil, party.kind));
		if (publishedOn < decidedOn) issue('publishedOn', fault('公开日期早于决定日期', '请核对两个日期'));
		if (expiresOn !== undefined && expiresOn < decidedOn)
			issue('expiresOn', fault('许可有效期早于决定日期', '请核对两个日期'));
	});

export type Licence = z.infer<typeof licenceSchema>;

/** Licences of one year (双公示 fields that may be public; 行政许可法 art. 40; `content/enforcement/licences/YYYY.yaml`). */
export const licencesSchema = registerSchema
	.extend({ licences: z.array(licenceSchema, { error: '请逐件列出许可决定' }) })
	.refine(reviewedBefore, { error: reviewedBeforeMessage, path: ['review'] });

export type Licences = z.infer<typeof licencesSchema>;
