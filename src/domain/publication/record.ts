import { z } from 'zod';
import { daySchema, minuteSchema } from '../calendar/day.ts';
import { documentNumberSchema, indexNumberSchema } from './index-number.ts';
import { reviewSchema, type Review } from './review.ts';
import { systemIds } from './systems.ts';

/** 公开属性, fixed when the document is drafted (条例 arts. 13–16). Only the first may stand in `content/`. */
export const publicAttributes = ['主动公开', '依申请公开', '不予公开'] as const;

/** The kinds of file that may be published beside a text, by their extension. */
export const attachmentExtensions = ['pdf', 'docx', 'doc', 'xlsx', 'ofd'] as const;

/** A file that belongs to a published record; `file` is a path beside the Markdown file. */
export const attachmentSchema = z.strictObject({
	file: z
		.string({ error: '请写明附件的文件路径' })
		.regex(new RegExp(`^[a-z0-9][a-z0-9/._-]*\\.(${attachmentExtensions.join('|')})$`), {
			error: `附件路径只用小写英文字母、数字、点和连字符，格式限 ${attachmentExtensions.join('、')}`,
		})
		.refine((path) => !path.includes('..'), { error: '附件应与文稿放在同一文件夹或其下级文件夹' }),
	title: z.string({ error: '请写明附件名称' }).min(1, { error: '请写明附件名称' }),
});

export type Attachment = z.infer<typeof attachmentSchema>;

/** What every published record says of itself (LAW: metadata of a disclosed document). */
export const recordSchema = z.strictObject({
	title: z
		.string({ error: '请填写标题' })
		.min(1, { error: '请填写标题' })
		.max(100, { error: '标题不超过100字' }),
	indexNumber: indexNumberSchema,
	documentNumber: documentNumberSchema.optional(),
	issuer: z.string({ error: '请填写发文机关' }).min(1, { error: '请填写发文机关' }),
	writtenOn: daySchema,
	publishedAt: minuteSchema,
	keywords: z
		.array(z.string().min(1), { error: '主题词应写成列表，例如 [财政预算, 决算]' })
		.min(1, { error: '请至少填写一个主题词' }),
	summary: z
		.string({ error: '请填写内容概述' })
		.min(10, { error: '内容概述至少10字' })
		.max(200, { error: '内容概述不超过200字' }),
	systems: z.array(z.enum(systemIds, { error: '依法行政制度应为 S1 至 S12' })).default([]),
	publicAttribute: z
		.enum(publicAttributes, { error: '公开属性只能写“主动公开”：其他信息不能发布到网站' })
		.refine((value) => value === '主动公开', { error: '只有“主动公开”的信息可以发布到网站' }),
	review: reviewSchema,
	attachments: z.array(attachmentSchema).default([]),
});

/** Whether the dates of a record can all be true: written, then reviewed, then published; the index number's year is that of writing. */
export function datesInOrder(record: {
	writtenOn: string;
	publishedAt: string;
	indexNumber: string;
	review: Review;
}): boolean {
	const publishedOn = record.publishedAt.slice(0, 10);
	return (
		Object.values(record.review).every((step) => step.on <= publishedOn) &&
		record.writtenOn <= publishedOn &&
		record.indexNumber.slice(19, 23) === record.writtenOn.slice(0, 4)
	);
}

export const datesInOrderMessage =
	'日期有矛盾：审查日期和成文日期不应晚于发布日期（先审查、后公开），索引号的年份应与成文年份一致';
