import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { documentLinkFields } from './document-links.ts';
import { isJointWithOthers, jointOrgansSchema, jointWithOthersMessage } from './joint-organs.ts';
import { erasedWords, erasureSchema, isNeutral } from './erasure.ts';
import { fault } from './finding.ts';
import { datesInOrder, datesInOrderMessage, recordSchema } from './record.ts';
import { statutoryItemIds } from './statutory-items.ts';
import { withdrawalSchema } from './withdrawal.ts';
import { withheldPartSchema } from './withheld-part.ts';

/** 有效性 of a document, as the reader must see it on the page. */
export const validities = ['有效', '已修改', '废止', '失效', '尚未施行'] as const;

/**
 * A published document (Markdown under `content/disclosures/`): a rule of disclosure (制度) or
 * information of 条例 arts. 20–21 (法定主动公开内容).
 */
export const disclosureSchema = recordSchema
	.extend({
		column: z.enum(['政府信息公开制度', '法定主动公开内容'], {
			error: '栏目应为：政府信息公开制度、法定主动公开内容',
		}),
		item: z.enum(statutoryItemIds, { error: '法定公开事项应为 20-01 至 20-15 或 21-1 至 21-8' }),
		topic: z.string({ error: '请填写主题分类' }).min(1, { error: '请填写主题分类' }),
		effectiveOn: daySchema.optional(),
		expiresOn: daySchema.optional(),
		validity: z.enum(validities, { error: '有效性应为：有效、已修改、废止、失效、尚未施行' }),
		jointOrgans: jointOrgansSchema,
		...documentLinkFields,
		withheld: z.array(withheldPartSchema, { error: '未公开的内容应逐项列出' }).default([]),
		withdrawn: withdrawalSchema.optional(),
		erased: erasureSchema.optional(),
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] })
	.refine(isJointWithOthers, { error: jointWithOthersMessage, path: ['jointOrgans'] })
	.refine((d) => !d.effectiveOn || !d.expiresOn || d.effectiveOn <= d.expiresOn, {
		error: '失效日期不应早于施行日期',
		path: ['expiresOn'],
	})
	.refine((d) => !d.withdrawn || d.withdrawn.on >= d.publishedAt.slice(0, 10), {
		error: '撤回日期不应早于发布日期',
		path: ['withdrawn', 'on'],
	})
	.refine((d) => !d.withdrawn || !d.erased, {
		error: fault('既写了撤回，又写了清除', '清除的文件请删去 withdrawn'),
		path: ['withdrawn'],
	})
	.refine((d) => !d.erased || isNeutral(d), {
		error: fault(
			'文件已经清除，文稿信息里还留有原来的内容',
			`标题应为“${erasedWords.title}”，概述应为“${erasedWords.summary}”，主题词应为 [${erasedWords.keywords.join()}]，不留附件；请用 npm run erase 清除`
		),
		path: ['erased'],
	});

export type Disclosure = z.infer<typeof disclosureSchema>;
