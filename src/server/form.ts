/** The named text fields of a form; others, and files, are left out. */
export function textValues(form: FormData, names: readonly string[]): Record<string, string> {
	return Object.fromEntries(
		names.flatMap((name) => {
			const value = form.get(name);
			return typeof value === 'string' ? [[name, value]] : [];
		})
	);
}

/**
 * One text field, cut at `longest` characters; empty when it is missing or a file. Without the character NUL, which
 * PostgreSQL refuses to look for.
 */
export function textValue(form: FormData, name: string, longest: number): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.slice(0, longest).replaceAll('\0', '') : '';
}
