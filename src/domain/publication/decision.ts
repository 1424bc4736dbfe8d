import { z } from 'zod';
import type { Day } from '../calendar/day.ts';
import { decisionSteps, decisionStepSchema, lastDayOf, type DecisionStepName } from './decision-step.ts';
import { isJointWithOthers, jointOrgansSchema, jointWithOthersMessage } from './joint-organs.ts';
import { datesInOrder, datesInOrderMessage, recordSchema } from './record.ts';

/** Matters that 《重大行政决策程序暂行条例》 art. 3 calls major decisions; townships apply it 参照 (art. 42). */
export const decisionMatters = [
	'重大公共政策和措施',
	'重要规划',
	'自然资源和文化资源的开发利用保护',
	'重大公共建设项目',
	'其他重大事项',
] as const;

/** An opinion of the public, and what became of it (art. 18). */
const opinionSchema = z.strictObject({
	opinion: z.string().min(1),
	result: z.enum(['采纳', '部分采纳', '未采纳'], { error: '采纳情况应为：采纳、部分采纳、未采纳' }),
	reason: z.string().min(1),
});

/** A notice on one major decision (Markdown under `content/decisions/`). */
export const decisionSchema = recordSchema
	.extend({
		jointOrgans: jointOrgansSchema,
		matter: z.enum(decisionMatters, { error: `决策事项类别应为：${decisionMatters.join('、')}` }),
		steps: z.array(decisionStepSchema).min(1, { error: '请至少写明一个程序环节' }),
		opinions: z.array(opinionSchema).default([]),
		/** Where and until when the public can comment, while it can. */
		howToComment: z.string().min(1).optional(),
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] })
	.refine(isJointWithOthers, { error: jointWithOthersMessage, path: ['jointOrgans'] })
	.refine((d) => inOrder(d.steps.map((s) => s.step)), {
		error: `程序环节应按法定顺序排列、不重复：${decisionSteps.join('、')}`,
		path: ['steps'],
	});

export type Decision = z.infer<typeof decisionSchema>;

/** Whether a decision says what became of the public's comments, or that there were none (art. 18). */
export function saysWhatBecameOfComments({ steps, opinions }: Pick<Decision, 'steps' | 'opinions'>): boolean {
	return opinions.length > 0 || steps.some(({ received }) => received === 0);
}

export const decisionStatuses = ['决策启动', '征求意见中', '论证中', '审查中', '已决定', '已公布'] as const;

export type DecisionStatus = (typeof decisionStatuses)[number];

/** Where a decision stands on `today`, from its steps alone. */
export function decisionStatus(
	steps: readonly { step: DecisionStepName; from: Day; to?: Day | undefined }[],
	today: Day
): DecisionStatus {
	const begun = new Set(steps.filter((s) => s.from <= today).map((s) => s.step));
	if (begun.has('决策公布')) return '已公布';
	if (begun.has('集体讨论决定')) return '已决定';
	const consultation = steps.find((s) => s.step === '公众参与');
	if (consultation && begun.has('公众参与') && today <= lastDayOf(consultation)) return '征求意见中';
	if (begun.has('合法性审查')) return '审查中';
	return begun.size > 1 ? '论证中' : '决策启动';
}

function inOrder(steps: readonly DecisionStepName[]): boolean {
	const places = steps.map((step) => decisionSteps.indexOf(step));
	return places.every((place, i) => i === 0 || place > (places[i - 1] ?? place));
}
