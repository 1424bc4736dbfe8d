import { z } from 'zod';
import { daySchema, daysBetween, type Day } from '../calendar/day.ts';
import { documentIdSchema } from './document-id.ts';

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

export type DecisionStepName = (typeof decisionSteps)[number];

/** Shortest time for public comments, calendar days (art. 15); a shorter one needs a reason. */
export const shortestConsultation = 30;

/** Working days within which the public learns what became of its comments, and of the decision (条例 art. 26). */
export const resultPeriod = 20;

/** How a step can end that has a finding of its own (arts. 22–28). */
const conclusions: Partial<Record<DecisionStepName, readonly string[]>> = {
	风险评估: ['可控', '不可控'],
	合法性审查: ['合法', '修改后合法', '不合法'],
};

/** Fields that only some steps have. */
const ownFields = {
	shortenReason: ['公众参与', '合法性审查'],
	received: ['公众参与'],
	resultOn: ['公众参与'],
	listOn: ['听证'],
	materialsOn: ['听证'],
	conclusion: Object.keys(conclusions),
} as const satisfies Record<string, readonly string[]>;

const numberSchema = z.strictObject(
	{
		name: z.string().min(1, { error: '请写明数字的名称' }),
		value: z.number({ error: '请填写数字' }),
		unit: z.string().min(1, { error: '请写明单位，例如 场、人、条' }),
	},
	{ error: '数字应写明 name（名称）、value（数值）、unit（单位）' }
);

/** One step of a major decision, with its days, what shows that it was taken, and its numbers. */
export const decisionStepSchema = z
	.strictObject({
		step: z.enum(decisionSteps, { error: `程序环节应为：${decisionSteps.join('、')}` }),
		from: daySchema,
		/** Last day of the step; absent for a step of one day. */
		to: daySchema.optional(),
		/** What shows that the step was taken: who, how, with what result. */
		evidence: z.string({ error: '请写明该环节的情况' }).min(1, { error: '请写明该环节的情况' }),
		numbers: z.array(numberSchema).default([]),
		/** Published documents that show it. */
		documents: z.array(documentIdSchema).default([]),
		/** Why comments were open for less than 30 days, or the legality review took less than 7 working days. */
		shortenReason: z.string().min(1).optional(),
		/** Comments received from the public, in pieces. */
		received: z.int({ error: '收到意见的件数应为整数' }).min(0).optional(),
		/** The day on which it was published what became of the comments. */
		resultOn: daySchema.optional(),
		/** The day on which the participants of the hearing were announced (arts. 16–17). */
		listOn: daySchema.optional(),
		/** The day on which the participants of the hearing had its materials (arts. 16–17). */
		materialsOn: daySchema.optional(),
		conclusion: z.string().optional(),
	})
	.refine((s) => !s.to || s.from <= s.to, { error: '结束日期不应早于开始日期', path: ['to'] })
	.refine(
		(s) =>
			s.step !== '公众参与' || s.shortenReason || (s.to && daysBetween(s.from, s.to) >= shortestConsultation),
		{ error: '公开征求意见一般不少于30日；少于30日的，应在 shortenReason 说明理由', path: ['to'] }
	)
	.superRefine((s, context) => {
		const issue = (field: string, message: string) =>
			context.addIssue({ code: 'custom', path: [field], message });
		for (const [field, steps] of Object.entries(ownFields))
			if (s[field as keyof typeof ownFields] !== undefined && !steps.some((step) => step === s.step))
				issue(field, `这一项只写在${steps.join('、')}环节`);
		const allowed = conclusions[s.step];
		if (allowed && s.conclusion !== undefined && !allowed.includes(s.conclusion))
			issue('conclusion', `${s.step}的结论应为：${allowed.join('、')}`);
	});

export type DecisionStep = z.infer<typeof decisionStepSchema>;

/** Last day of a step. */
export function lastDayOf({ from, to }: Pick<DecisionStep, 'from' | 'to'>): Day {
	return to ?? from;
}
