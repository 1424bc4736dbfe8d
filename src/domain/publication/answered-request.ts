import { z } from 'zod';
import { dayAfterQuarter, quarterInChinese, quarterSchema } from '../calendar/quarter.ts';
import { personsIn } from '../identifiers/person-names.ts';
import { outcomeCodes, outcomes, outcomeTitle, type Outcome } from '../requests/outcomes.ts';
import { documentIdSchema } from './document-id.ts';
import { fault } from './finding.ts';
import { filledText, registerSchema, reviewedBefore, reviewedBeforeMessage } from './register.ts';

/** The outcomes of requests that got a reply, in the order of the statutory table: what the log can name. */
export const loggedOutcomes = outcomeCodes.filter((code) => outcomes[code].group !== '其他处理');

/** The outcome that words of the log name; undefined when they name none. */
export function outcomeOfTitle(title: string): Outcome | undefined {
	return loggedOutcomes.find((code) => outcomeTitle(code) === title);
}

const days = '用时应为工作日数，例如 12；由 npm run log 填写';

/**
 * One entry of the public log of answered requests (依申请公开办理情况; Markdown under `content/disclosure-log/`). Topic
 * words of the office, the outcome and how long it took: nothing about who asked. The day of the answer is known to the
 * applicant's neighbours, and a township answers a request or two a month, so the log tells the quarter alone.
 */
export const answeredRequestSchema = registerSchema
	.extend({
		/** What was asked about, in the office's own words. */
		subject: filledText('请用本机关的话写明申请的事项，不抄申请人的文字')
			.regex(/^\P{Cc}*$/u, { error: '事项应写在一行里' })
			.max(60, { error: '事项不超过60字，不写申请人的情况' })
			.refine((words) => personsIn(words).length === 0, {
				error: fault('事项里好像有个人的姓名或者称呼', '请只写信息的类别，例如“2025年宅基地审批结果”'),
			}),
		outcome: z.enum(loggedOutcomes.map(outcomeTitle), {
			error: '办理结果应与统计表的名称一致，由 npm run log 填写',
		}),
		/** The article that the outcome rests on. */
		ground: filledText('请写明依据，由 npm run log 填写'),
		/** When the answer went out. */
		quarter: quarterSchema,
		/** From the receipt to the answer, without the time that the law does not count. */
		workingDays: z.int({ error: days }).min(0, { error: days }).max(999, { error: days }),
		/** Whether the period was extended (条例 art. 33). */
		extended: z.boolean({ error: '是否延长应为 true 或者 false，由 npm run log 填写' }),
		/** Documents that are public because of this request, or were so already (条例 arts. 36, 44). */
		documents: z.array(documentIdSchema, { error: '请列出文稿编号，没有就整项删去' }).default([]),
	})
	.refine(reviewedBefore, { error: reviewedBeforeMessage, path: ['review'] })
	.superRefine(({ outcome, ground, quarter, publishedAt }, context) => {
		const code = outcomeOfTitle(outcome);
		const article = code && outcomes[code].article;
		if (article !== ground)
			context.addIssue({
				code: 'custom',
				path: ['ground'],
				message: fault('依据与办理结果不一致', `“${outcome}”的依据是${article}，请运行 npm run log 更新`),
			});
		if (publishedAt.slice(0, 10) < dayAfterQuarter(quarter))
			context.addIssue({
				code: 'custom',
				path: ['publishedAt'],
				message: fault(
					`发布时间早于${quarterInChinese(quarter)}结束`,
					`请在${dayAfterQuarter(quarter)}以后与本季度的其他件一并发布，以免从发布日期看出是谁的申请`
				),
			});
	});

export type AnsweredRequest = z.infer<typeof answeredRequestSchema>;

/** What the register computes of an entry; the rest is written by hand. */
export type AnsweredFigures = Pick<
	AnsweredRequest,
	'outcome' | 'ground' | 'quarter' | 'workingDays' | 'extended'
>;
