import type { z } from 'zod';
import type { AnsweredFigures, answeredRequestSchema } from '../../domain/publication/answered-request.ts';
import { blank, draftYaml, optional, type Fields } from './draft.ts';
import { reviewFields, updatedBlank } from './record.ts';

/** A new entry of the log of answered requests: computed figures, and blanks for what a person writes. */
export function answeredRequestFile(figures: AnsweredFigures, subject: string | undefined): string {
	const fields: Fields<z.input<typeof answeredRequestSchema>> = {
		subject: subject ?? blank('申请的事项，用本机关的话写信息的类别，不抄申请人的文字'),
		...figures,
		documents: optional('因这件申请主动公开的、或者原已公开的文稿，例如 [2026/00003-work-plan]'),
		publishedAt: updatedBlank(),
		review: reviewFields(),
	};
	return `---\n${draftYaml(fields)}---\n`;
}

/** The text of an entry with its figures brought up to date, every other line as it was. Undefined without front matter. */
export function withFigures(text: string, figures: AnsweredFigures): string | undefined {
	const [, opening, fields, rest] = /^(---\n)([\s\S]*?\n)(---(?:\n[\s\S]*)?)$/.exec(text) ?? [];
	if (opening === undefined || fields === undefined || rest === undefined) return undefined;
	return opening + Object.entries(figures).reduce(withField, fields) + rest;
}

function withField(fields: string, [name, value]: [string, unknown]): string {
	const line = draftYaml({ [name]: value });
	const present = new RegExp(`^${name}:.*\\n`, 'm');
	return present.test(fields) ? fields.replace(present, () => line) : fields + line;
}
