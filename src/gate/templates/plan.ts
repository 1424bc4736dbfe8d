import type { z } from 'zod';
import type { planSchema } from '../../domain/publication/plan.ts';
import { blank, draftYaml, optional, type Fields } from './draft.ts';
import { reviewFields, updatedBlank } from './record.ts';
import { answer, type Template } from './template.ts';

/** The tasks of a year's work plan. */
export const plan: Template = {
	word: 'plan',
	name: '依法行政年度任务',
	kind: 'plan',
	questions: ['year'],
	make: (desk) => {
		const year = answer(desk, 'year');
		const fields: Fields<z.input<typeof planSchema>> = {
			year: Number(year),
			document: blank('下达任务的工作计划，例如 2026/00003-work-plan'),
			publishedAt: updatedBlank(),
			review: reviewFields(),
			tasks: [
				{
					task: blank('任务'),
					owner: blank('责任单位'),
					dueOn: blank(`完成时限，例如 '${year}-12-31'`),
					doneOn: optional('完成日期，完成后填写'),
					result: optional('结果，完成后填写'),
					progress: optional('进展和没有完成的原因，到期没有完成的填写'),
				},
			],
		};
		return { file: `plans/${year}.yaml`, text: draftYaml(fields) };
	},
};
