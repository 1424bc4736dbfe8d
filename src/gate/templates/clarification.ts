import type { z } from 'zod';
import type { clarificationSchema } from '../../domain/publication/clarification.ts';
import { blank, type Fields } from './draft.ts';
import { recordFields, reviewFields } from './record.ts';
import { answer, markdown, type Template } from './template.ts';

/** Accurate information against what is told and is not so. */
export const clarification: Template = {
	word: 'clarification',
	name: '澄清',
	kind: 'clarification',
	questions: ['title', 'slug', 'written-on'],
	make: (desk) => {
		const fields: Fields<z.input<typeof clarificationSchema>> = {
			...recordFields(desk),
			claim: blank('不实或者不完整的说法，不写是谁说的'),
			facts: blank('事实，一两句话'),
			sources: blank('依据，例如 [《…》（青禾府〔2026〕3号）]'),
			on: blank("发现的日期，例如 '2026-11-17'"),
			review: reviewFields(),
		};
		const file = `clarifications/${answer(desk, 'written-on').slice(0, 4)}-${answer(desk, 'slug')}.md`;
		return { file, text: markdown(fields, '核实的情况') };
	},
};
