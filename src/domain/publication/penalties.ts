import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { fault } from './finding.ts';
import { partySchema } from './party.ts';
import { penaltyPeriodFault, severities } from './public-period.ts';
import { filledText, registerSchema, reviewedBefore, reviewedBeforeMessage } from './register.ts';

/** Kinds of penalty, as 行政处罚法 art. 9 and the yearly statistics name them (处罚类别). */
export const penaltyKinds = [
	'警告、通报批评',
	'罚款',
	'没收违法所得、没收非法财物',
	'暂扣许可证件、降低资质等级',
	'吊销许可证件',
	'限制开展生产经营活动',
	'责令停产停业、责令关闭、限制从业',
	'其他',
] as const;

const penaltySchema = z
	.strictObject(
		{
			/** 行政处罚决定书文号. */
			number: filledText('请填写行政处罚决定书文号'),
			party: partySchema,
			/** 违法事实. */
			facts: filledText('请写明违法事实'),
			/** 处罚依据. */
			basis: filledText('请写明处罚依据'),
			kind: z.enum(penaltyKinds, { error: `处罚类别应为：${penaltyKinds.join('、')}` }),
			/** 处罚内容. */
			content: filledText('请写明处罚内容'),
			/** 罚款金额, yuan. */
			fineYuan: z
				.number({ error: '请填写罚款金额（元），没有罚款写 0' })
				.min(0, { error: '罚款金额不能小于 0' }),
			decidedOn: daySchema,
			/** When it was put on this site: within seven working days of the decision. */
			publishedOn: daySchema,
			severity: z.enum(severities, { error: `失信程度应为：${severities.join('、')}` }),
			/** 公示截止期: the last day on which it is shown. */
			publicUntil: daySchema,
			/** That the decision was changed or annulled: the row then says this alone (行政处罚法 art. 48). */
			withdrawn: z
				.strictObject(
					{ on: daySchema, reason: filledText('请写明撤回的理由') },
					{ error: '撤回应写明 on（日期）、reason（理由）' }
				)
				.optional(),
		},
		{ error: '请逐件列出处罚决定，各项与决定书一致；不公开证件号码、法定代表人和住址' }
	)
	.superRefine(({ decidedOn, publishedOn, publicUntil, severity }, context) => {
		const issue = (field: string, message: string | undefined) =>
			message === undefined || context.addIssue({ code: 'custom', path: [field], message });
		issue('publicUntil', penaltyPeriodFault(decidedOn, publicUntil, severity));
		if (publishedOn < decidedOn) issue('publishedOn', fault('公开日期早于决定日期', '请核对两个日期'));
	});

export type Penalty = z.infer<typeof penaltySchema>;

/**
 * Penalties of one year (双公示 fields that may be public; 行政处罚法 art. 48; `content/enforcement/penalties/YYYY.yaml`).
 */
export const penaltiesSchema = registerSchema
	.extend({ penalties: z.array(penaltySchema, { error: '请逐件列出处罚决定' }) })
	.refine(reviewedBefore, { error: reviewedBeforeMessage, path: ['review'] });

export type Penalties = z.infer<typeof penaltiesSchema>;
