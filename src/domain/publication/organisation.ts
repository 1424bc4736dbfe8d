import { z } from 'zod';
import { documentIdSchema } from './document-id.ts';
import { fault } from './finding.ts';
import { officePhoneSchema } from './office-phone.ts';
import { filledList, filledText, registerSchema, reviewedBefore, reviewedBeforeMessage } from './register.ts';

const leaderSchema = z.strictObject(
	{
		name: filledText('请填写领导姓名'),
		post: filledText('请填写职务'),
		/** What the leader is responsible for (分管工作). */
		duties: filledText('请填写分管或者联系的工作'),
	},
	{ error: '请逐人列出领导：name（姓名）、post（职务）、duties（分管工作）' }
);

const officeSchema = z.strictObject(
	{
		name: filledText('请填写机构名称'),
		functions: filledText('请填写主要职能'),
		phone: officePhoneSchema,
		/** Post and name of who answers for the office. */
		head: filledText('请填写负责人').optional(),
		/** Only when they differ from those of the town. */
		address: filledText('请填写办公地址').optional(),
		hours: filledText('请填写办公时间').optional(),
	},
	{ error: '请逐个列出内设机构：name（名称）、functions（职能）、phone（电话）' }
);

/**
 * Functions, leaders and offices of the town (条例 art. 20(2): 机关职能、机构设置、办公地址、办公时间、联系方式、负责人
 * 姓名; `content/organisation.yaml`).
 */
export const organisationSchema = registerSchema
	.extend({
		/** The document that announced it. */
		document: documentIdSchema.optional(),
		address: filledText('请填写办公地址'),
		hours: filledText('请填写办公时间'),
		phone: officePhoneSchema,
		fax: officePhoneSchema.optional(),
		functions: filledList('请逐条写明机关职能'),
		leaders: z.array(leaderSchema, { error: '请列出领导' }).min(1, { error: '请列出领导' }),
		offices: z.array(officeSchema, { error: '请列出内设机构' }).min(1, { error: '请列出内设机构' }),
	})
	.refine(reviewedBefore, { error: reviewedBeforeMessage, path: ['review'] })
	.superRefine(({ leaders, offices }, context) => {
		for (const [field, rows] of Object.entries({ leaders, offices }))
			rows.forEach(({ name }, i) => {
				if (rows.findIndex((row) => row.name === name) === i) return;
				context.addIssue({
					code: 'custom',
					path: [field, i, 'name'],
					message: fault(`“${name}”写了两次`, '请只留一行'),
				});
			});
	});

export type Organisation = z.infer<typeof organisationSchema>;
