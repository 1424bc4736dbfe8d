import { z } from 'zod';

/** Characters that no honest field holds: C0 and C1 controls (line breaks and tabs aside), bidi overrides, NUL. */
const forbidden =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;

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
					error: `${name}中含有无法识别的控制字符，请删去后重新填写`,
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
