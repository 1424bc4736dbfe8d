import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { datesInOrder, datesInOrderMessage, recordSchema } from '../publication/record.ts';
import { systemIds } from '../publication/systems.ts';

const measureSchema = z.strictObject({
	system: z.enum(systemIds, { error: '依法行政制度应为 S1 至 S12' }),
	title: z.string().min(1),
	result: z.string().min(1),
	figures: z
		.array(z.strictObject({ label: z.string().min(1), value: z.number(), unit: z.string().min(1) }))
		.default([]),
	/** Ids of the documents that prove the measure, such as `2025/00004-leading-group`. */
	evidence: z.array(z.string().min(1)).default([]),
});

/** One identity through the years: a problem keeps its id in every report until it is closed. */
const problemIdSchema = z
	.string()
	.regex(/^P\d{4}-\d+$/, { error: '问题编号应写成 P2025-1：首次提出的年份加序号' });

const problemSchema = z
	.strictObject({
		id: problemIdSchema,
		title: z.string().min(1),
		cause: z.string().min(1),
		owner: z.string().min(1),
		since: z.number().int(),
		status: z.enum(['整改中', '已解决'], { error: '问题状态应为：整改中、已解决' }),
		/** How it was closed; stands with 已解决 only. */
		closedBy: z.string().min(1).optional(),
	})
	.refine((p) => (p.status === '已解决') === (p.closedBy !== undefined), {
		error: '“已解决”的问题应写明 closedBy（解决依据），“整改中”的不写',
		path: ['closedBy'],
	});

const nextStepSchema = z.strictObject({
	id: z.string().regex(/^N\d{4}-\d+$/, { error: '打算编号应写成 N2025-1：年份加序号' }),
	title: z.string().min(1),
	owner: z.string().min(1),
	dueOn: daySchema,
	/** Ids of the problems that the step answers. */
	answers: z.array(problemIdSchema).default([]),
	result: z.string().min(1).optional(),
});

/** 依法行政自查报告 of one year (Markdown under `content/reports/inspection/`): structure as data, prose as Markdown. */
export const inspectionSchema = recordSchema
	.extend({
		year: z.number().int().min(2000).max(2199),
		addressedTo: z.string().min(1),
		measures: z.array(measureSchema).min(1),
		problems: z.array(problemSchema),
		nextSteps: z.array(nextStepSchema),
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] })
	.refine((r) => r.nextSteps.every((s) => s.answers.every((id) => r.problems.some((p) => p.id === id))), {
		error: '“下一步打算”中的 answers 应为本报告“存在的问题”的编号',
		path: ['nextSteps'],
	});

export type Inspection = z.infer<typeof inspectionSchema>;
