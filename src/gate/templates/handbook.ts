import type { z } from 'zod';
import type { handbookSchema } from '../../domain/publication/handbook.ts';
import { filesOf } from '../content.ts';
import type { Fields } from './draft.ts';
import { answer, answerOr, markdown, type Template } from './template.ts';

/** A chapter of the clerk's handbook, after the last one. */
export const handbook: Template = {
	word: 'handbook',
	name: '工作手册的一章',
	kind: 'handbook',
	questions: ['title', 'slug'],
	make: (desk) => {
		const orders = filesOf(desk.content, 'handbook').map(({ data }) => data['order'] as number);
		const order = Math.max(0, ...orders) + 1;
		const fields: Fields<z.input<typeof handbookSchema>> = {
			title: answerOr(desk, 'title', '标题'),
			order,
		};
		const file = `handbook/${String(order).padStart(2, '0')}-${answer(desk, 'slug')}.md`;
		return { file, text: markdown(fields, '正文') };
	},
};
