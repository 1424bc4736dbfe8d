import { z } from 'zod';
import { systemIds, type SystemId } from '../../publication/systems.ts';
import { evidenceSchema } from './evidence.ts';

const figureSchema = z.strictObject(
	{
		label: z.string({ error: '请填写指标名称' }).min(1, { error: '请填写指标名称' }),
		value: z.number({ error: '指标的 value 应为数' }),
		unit: z.string({ error: '请填写计量单位' }).min(1, { error: '请填写计量单位' }),
	},
	{ error: '指标应写明 label（名称）、value（数）、unit（单位）' }
);

/** What was done for one system in the year: with its result, its figures, and what proves it. */
export const measureSchema = z.strictObject({
	system: z.enum(systemIds, { error: '依法行政制度应为 S1 至 S12' }),
	title: z.string({ error: '请填写措施' }).min(1, { error: '请填写措施' }),
	result: z.string({ error: '请填写结果' }).min(1, { error: '请填写结果' }),
	figures: z
		.array(figureSchema, { error: '指标应写成列表' })
		.refine((figures) => new Set(figures.map(({ label }) => label)).size === figures.length, {
			error: '同一措施里的指标名称不能相同',
		})
		.default([]),
	evidence: evidenceSchema,
});

export type Measure = z.infer<typeof measureSchema>;

/** The measures of a report by system, S1 first; systems without a measure are left out. */
export function measuresBySystem(measures: readonly Measure[]): { system: SystemId; measures: Measure[] }[] {
	return systemIds
		.map((system) => ({ system, measures: measures.filter((measure) => measure.system === system) }))
		.filter((group) => group.measures.length > 0);
}
