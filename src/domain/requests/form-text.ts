import { z } from 'zod';

/** Characters that no honest field holds: controls (line breaks and tabs aside), bidi overrides, invisible ones. */
const forbidden =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u115F\u1160\u200B-\u200F\u202A-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\uFFFE\uFFFF]/;

/**
 * A text field of a form, trimmed. Its length is counted in characters as people see them.
 * `name` is the field's label and stands in the messages.
 */
export function formText(name: string, longest: number) {
	return z
		.string()
		.default('')
		.transform((value) => value.replace(/\r\n?/g, '\n').trim())
		.pipe(
			z
				.string()
				.refine((value) => !forbidden.test(value), {
					error: `${name}中含有看不见的控制字符，请删去后重新填写`,
				})
				.refine((value) => [...value].length <= longest, {
					error: `${name}不能超过${longest}个字，请缩短`,
				})
		);
}

/** A number or code typed by hand: full-width forms become half-width, spaces and dashes go, letters are capitals. */
export function tidyCode(value: string): string {
	return value
		.normalize('NFKC')
		.replace(/[\s\-‐-―－_]/g, '')
		.toUpperCase();
}
