import { z } from 'zod';
import { daySchema, daysBetween, type Day } from '../calendar/day.ts';
import { attachmentSchema, datesInOrder, datesInOrderMessage, recordSchema } from './record.ts';

/** Matters that 《重大行政决策程序暂行条例》 art. 3 calls major decisions; townships apply it 参照 (art. 42). */
export const decisionMatters = [
	'重大公共政策和措施',
	'重要规划',
	'自然资源和文化资源的开发利用保护',
	'重大公共建设项目',
	'其他重大事项',
] as const;

/** The steps of the procedure in the order of the regulation (arts. 10–32). */
export const decisionSteps = [
	'决策启动',
	'公众参与',
	'听证',
	'专家论证',
	'风险评估',
	'合法性审查',
	'集体讨论决定',
	'决策公布',
] as const;

export type DecisionStep = (typeof decisionSteps)[number];

/** Shortest time for public comments, calendar days (art. 15); a shorter one needs a reason. */
export const shortestConsultation = 30;

const stepSchema = z
	.strictObject({
		step: z.enum(decisionSteps, { error: `程序环节应为：${decisionSteps.join('、')}` }),
		from: daySchema,
		/** Last day of the step; absent for a step of one day. */
		to: daySchema.optional(),
		/** What shows that the step was taken: who, how, with what result. */
		evidence: z.string({ error: '请写明该环节的情况' }).min(1, { error: '请写明该环节的情况' }),
		/** Why comments were open for less than 30 days. */
		shortenReason: z.string().min(1).optional(),
	})
	.refine((s) => !s.to || s.from <= s.to, { error: '结束日期不应早于开始日期', path: ['to'] })
	.refine(
		(s) =>
			s.step !== '公众参与' || s.shortenReason || (s.to && daysBetween(s.from, s.to) >= shortestConsultation),
		{ error: '公开征求意见一般不少于30日；少于30日的，应在 shortenReason 说明理由', path: ['to'] }
	);

const opinionSchema = z.strictObject({
	opinion: z.string().min(1),
	result: z.enum(['采纳', '部分采纳', '未采纳'], { error: '采纳情况应为：采纳、部分采纳、未采纳' }),
	reason: z.string().min(1),
});

/** A notice on one major decision (Markdown under `content/decisions/`). */
export const decisionSchema = recordSchema
	.extend({
		matter: z.enum(decisionMatters, { error: `决策事项类别应为：${decisionMatters.join('、')}` }),
		steps: z.array(stepSchema).min(1, { error: '请至少写明一个程序环节' }),
		opinions: z.array(opinionSchema).default([]),
		/** Where and until when the public can comment, while it can. */
		howToComment: z.string().min(1).optional(),
		attachments: z.array(attachmentSchema).default([]),
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] })
	.refine((d) => inOrder(d.steps.map((s) => s.step)), {
		error: `程序环节应按法定顺序排列、不重复：${decisionSteps.join('、')}`,
		path: ['steps'],
	});

export type Decision = z.infer<typeof decisionSchema>;

export const decisionStatuses = ['决策启动', '征求意见中', '论证审查中', '已决定', '已公布'] as const;

export type DecisionStatus = (typeof decisionStatuses)[number];

/** Where a decision stands on `today`, from its steps alone. */
export function decisionStatus(steps: Decision['steps'], today: Day): DecisionStatus {
	const begun = new Set(steps.filter((s) => s.from <= today).map((s) => s.step));
	if (begun.has('决策公布')) return '已公布';
	if (begun.has('集体讨论决定')) return '已决定';
	const consultation = steps.find((s) => s.step === '公众参与');
	if (consultation && begun.has('公众参与') && today <= (consultation.to ?? consultation.from))
		return '征求意见中';
	return begun.size > 1 ? '论证审查中' : '决策启动';
}

function inOrder(steps: readonly DecisionStep[]): boolean {
	const places = steps.map((step) => decisionSteps.indexOf(step));
	return places.every((place, i) => i === 0 || place > (places[i - 1] ?? place));
}
