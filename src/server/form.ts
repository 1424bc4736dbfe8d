/** The text fields of a form by name; files are left out. */
export function textValues(form: FormData): Record<string, string> {
	return Object.fromEntries(
		[...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
	);
}

/** One text field, cut at `longest` characters; empty when it is missing or a file. */
export function textValue(form: FormData, name: string, longest: number): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.slice(0, longest) : '';
}
