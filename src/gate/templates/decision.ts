import type { z } from 'zod';
import { decisionMatters, type decisionSchema } from '../../domain/publication/decision.ts';
import { blank, optional, type Fields } from './draft.ts';
import { recordFields, reviewFields } from './record.ts';
import { answer, markdown, type Template } from './template.ts';

/** A notice on a major decision. */
export const decision: Template = {
	word: 'decision',
	name: '重大行政决策',
	kind: 'decision',
	questions: ['title', 'slug', 'written-on'],
	make: (desk) => {
		const fields: Fields<z.input<typeof decisionSchema>> = {
			...recordFields(desk),
			matter: blank(`事项类别：${decisionMatters.join('、')}`),
			steps: [{ step: '决策启动', from: blank('日期'), evidence: blank('谁提出、谁承办、怎样决定启动') }],
			howToComment: optional('征求意见期间写明怎样提意见、到哪一天止，平时删去本行'),
			review: reviewFields(),
		};
		const file = `decisions/${answer(desk, 'written-on').slice(0, 4)}-${answer(desk, 'slug')}.md`;
		return { file, text: markdown(fields, '正文') };
	},
};
