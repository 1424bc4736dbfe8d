import type { z } from 'zod';
import type { emergencySchema } from '../../domain/publication/emergency.ts';
import { blank, draftYaml, optional, type Fields } from './draft.ts';
import { answerOr, type Template } from './template.ts';

/** What every page says first while there is an emergency. */
export const emergency: Template = {
	word: 'emergency',
	name: '紧急提示',
	kind: 'emergency',
	questions: ['title'],
	make: (desk) => {
		const fields: Fields<z.input<typeof emergencySchema>> = {
			title: answerOr(desk, 'title', '标题，不超过30字'),
			text: blank('发生了什么、应当怎么做，不超过100字'),
			publishedAt: blank("发布时间，例如 '2026-07-18 18:05'"),
			link: optional(
				'链接，没有就删去本行，例如 { text: 防汛抗旱应急预案, to: documents/2026/00038-flood-and-drought-plan/ }'
			),
		};
		return { file: 'emergency.yaml', text: draftYaml(fields) };
	},
};
