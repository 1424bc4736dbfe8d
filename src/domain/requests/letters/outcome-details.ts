import { z } from 'zod';
import { outcomes } from '../outcomes.ts';
import type { RepliedOutcome } from './kinds.ts';
import {
	mayState,
	readDetails,
	stated,
	statedDay,
	statedKind,
	statedList,
	type ReadDetails,
} from './stated.ts';

/** What the third party did when it was asked (art. 32). */
export const thirdPartyAnswers = {
	objected: '第三方不同意公开，且有合理理由',
	silent: '第三方逾期未提出意见',
} as const;

/** The kinds of internal affairs (art. 16, para. 1) and of records of a process (para. 2). */
export const internalAffairs = ['人事管理', '后勤管理', '内部工作流程'] as const;
export const processRecords = ['讨论记录', '过程稿', '磋商信函', '请示报告'] as const;

const reason = (outcome: RepliedOutcome, what = '不予公开的理由') => stated(what, outcomes[outcome].article);

/** What each ground of refusal must say, for a whole refusal and for a withheld part alike. */
const grounds = {
	D1: { reason: reason('D1') },
	D2: {
		statute: stated('禁止公开的法律、行政法规及其条款', outcomes.D2.article),
		reason: reason('D2'),
	},
	D3: { reason: reason('D3') },
	D4: {
		consultedOn: statedDay('书面征求第三方意见的日期', outcomes.D4.article),
		answer: z.enum(Object.keys(thirdPartyAnswers) as [keyof typeof thirdPartyAnswers], {
			error: `请选择第三方的意见：不同意公开或者逾期未提出意见（${outcomes.D4.article}）`,
		}),
		reason: reason('D4'),
	},
	D5: {
		matter: statedKind('属于哪一类内部事务信息', outcomes.D5.article, internalAffairs),
		reason: reason('D5'),
	},
	D6: {
		matter: statedKind('属于哪一类过程性信息', outcomes.D6.article, processRecords),
		reason: reason('D6'),
	},
	D7: { reason: reason('D7') },
};

const part = stated('不予公开的是哪一部分', outcomes.PT.article);
const withheldPart = z.discriminatedUnion(
	'ground',
	[
		z.strictObject({ ground: z.literal('D1'), part, ...grounds.D1 }),
		z.strictObject({ ground: z.literal('D2'), part, ...grounds.D2 }),
		z.strictObject({ ground: z.literal('D3'), part, ...grounds.D3 }),
		z.strictObject({ ground: z.literal('D4'), part, ...grounds.D4 }),
		z.strictObject({ ground: z.literal('D5'), part, ...grounds.D5 }),
		z.strictObject({ ground: z.literal('D6'), part, ...grounds.D6 }),
		z.strictObject({ ground: z.literal('D7'), part, ...grounds.D7 }),
	],
	{ error: `请选择这一部分不予公开的依据（${outcomes.PT.article}）` }
);

/** The grounds on which a part can be withheld, in words. */
export const withheldGrounds = Object.fromEntries(
	(Object.keys(grounds) as (keyof typeof grounds)[]).map((ground) => [
		ground,
		`${outcomes[ground].label}（${outcomes[ground].article}）`,
	])
);

/** A part that is withheld, with its ground and reason (art. 37). */
export type WithheldPart = z.infer<typeof withheldPart>;

const atLeastOnePart = `请列出不予公开的部分及其理由，至少一项（${outcomes.PT.article}）`;

/** What the reply to each outcome must say (the column “reply must say” of the outcome table). */
export const outcomeDetails = {
	G1: z.strictObject({ where: stated('获取该信息的方式、途径', outcomes.G1.article) }),
	G2: z.discriminatedUnion(
		'variant',
		[
			z.strictObject({
				variant: z.literal('attached'),
				attachments: statedList('提供的文件名称', outcomes.G2.article),
			}),
			z.strictObject({
				variant: z.literal('told'),
				how: stated('获取该信息的方式、途径', outcomes.G2.article),
				when: stated('获取该信息的时间', outcomes.G2.article),
			}),
		],
		{ error: `请选择随答复提供信息，或者告知获取的方式、途径和时间（${outcomes.G2.article}）` }
	),
	PT: z.strictObject({
		given: stated('向申请人提供的内容', outcomes.PT.article),
		attachments: z.array(stated('提供的文件名称', outcomes.PT.article)).default([]),
		withheld: z.array(withheldPart, { error: atLeastOnePart }).min(1, { error: atLeastOnePart }),
	}),
	D1: z.strictObject(grounds.D1),
	D2: z.strictObject(grounds.D2),
	D3: z.strictObject(grounds.D3),
	D4: z.strictObject(grounds.D4),
	D5: z.strictObject(grounds.D5),
	D6: z.strictObject(grounds.D6),
	D7: z.strictObject(grounds.D7),
	D8: z.strictObject({ statute: stated('办理所依照的法律、行政法规', outcomes.D8.article) }),
	U1: z.discriminatedUnion(
		'variant',
		[
			z.strictObject({
				variant: z.literal('不存在'),
				searched: stated('检索的范围和方法', '条例第三十六条第（四）项'),
			}),
			z.strictObject({
				variant: z.literal('不属于本机关'),
				reason: reason('U1', '不属于本机关负责公开的理由'),
				/** The organ that is responsible, where it can be determined. */
				competent: z
					.strictObject({
						organ: stated('负责公开该信息的行政机关名称', '条例第三十六条第（五）项'),
						contact: stated('负责公开该信息的行政机关联系方式', '条例第三十六条第（五）项'),
					})
					.optional(),
			}),
		],
		{ error: `请选择信息不存在，或者不属于本机关负责公开（${outcomes.U1.article}）` }
	),
	U2: z.strictObject({ reason: reason('U2', '需要加工、分析的理由') }),
	U3: z.strictObject({
		askedOn: statedDay('告知补正的日期', outcomes.U3.article),
		asked: stated('曾要求补正的事项', outcomes.U3.article),
		reason: reason('U3', '补正后仍不明确的理由'),
	}),
	N1: z.strictObject({ channel: mayState('提出信访、投诉、举报的渠道') }),
	N2: z.strictObject({ earlierReply: stated('前次答复的文号', outcomes.N2.article) }),
	N3: z.strictObject({ where: mayState('获取公开出版物的途径') }),
	N4: z.strictObject({
		askedOn: statedDay('要求申请人说明理由的日期', outcomes.N4.article),
		judgement: stated('认为申请理由不合理的原因', outcomes.N4.article),
	}),
	N5: z.strictObject({ reason: reason('N5', '不予处理的理由') }),
} as const satisfies Record<RepliedOutcome, z.ZodType>;

export type OutcomeDetails = { [O in RepliedOutcome]: z.infer<(typeof outcomeDetails)[O]> };

/** Reads what a reply must say; each fault names the article that asks for what is missing. */
export function readOutcomeDetails<O extends RepliedOutcome>(
	outcome: O,
	value: unknown
): ReadDetails<OutcomeDetails[O]> {
	return readDetails(outcomeDetails[outcome] as unknown as z.ZodType<OutcomeDetails[O]>, value);
}
