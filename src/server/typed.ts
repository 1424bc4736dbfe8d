import { textValue } from './form.ts';

/** What only steers a form. */
const steering = ['version', 'step', 'ask', 'parts', 'keep', 'template', 'message', 'token'];

/** What somebody typed into a form of a case, a field a line, to be given back when its step cannot be taken. */
export function typedText(form: FormData): string {
	return [...new Set(form.keys())]
		.filter((name) => !steering.includes(name))
		.map((name) => textValue(form, name, 5000))
		.filter((value) => value !== '')
		.join('\n');
}
