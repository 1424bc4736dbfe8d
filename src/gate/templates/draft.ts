import { stringify } from 'yaml';

/** A field that the clerk still has to fill in, or may fill in. */
export class Blank {
	readonly hint: string;
	readonly optional: boolean;
	constructor(hint: string, optional = false) {
		this.hint = hint;
		this.optional = optional;
	}
}

/** A field that must be filled in before the gate lets the file pass. */
export function blank(hint: string): Blank {
	return new Blank(hint);
}

/** A field that most files do without: it stands there as a comment. */
export function optional(hint: string): Blank {
	return new Blank(hint, true);
}

/** A value for a schema's input type, or a blank in its place. */
export type Draft<T> = Blank | (T extends readonly (infer U)[] ? readonly Draft<U>[] : DraftOfOne<T>);

type DraftOfOne<T> = T extends object ? Fields<T> : T;

/** Fields for a schema's input type: those it knows, no others; those it demands, all of them. */
export type Fields<T> = { readonly [K in keyof T]: Draft<T[K]> };

/** The YAML of a draft, one field a line, with the blanks named in comments. */
export function draftYaml(fields: object): string {
	return `${fieldLines(fields).join('\n')}\n`;
}

/** The YAML of a list of drafts. */
export function listYaml(items: readonly object[]): string {
	return items.map((item) => `${listItem(fieldLines(item), '').join('\n')}\n`).join('');
}

/** What stands in a body where the clerk writes; the gate refuses it. */
export function bodyBlank(hint: string): string {
	return `${bodyBlankMark}${hint}】\n`;
}

/** Head of {@link bodyBlank}. */
export const bodyBlankMark = '【待填：';

function fieldLines(fields: object): string[] {
	return Object.entries(fields).flatMap(([key, value]: [string, unknown]) => {
		if (value === undefined) return [];
		if (value instanceof Blank) return [blankLine(key, value)];
		if (Array.isArray(value) && value.some(isNested))
			return [`${key}:`, ...value.flatMap((item: object) => listItem(fieldLines(item), '  '))];
		if (isNested(value)) return [`${key}:`, ...indented(fieldLines(value))];
		return [`${key}: ${Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : scalar(value)}`];
	});
}

function blankLine(key: string, { hint, optional: mayMiss }: Blank): string {
	return mayMiss ? `# ${key}: # ${hint}` : `${key}: # 待填：${hint}`;
}

function listItem(lines: string[], indent: string): string[] {
	return lines.map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}`);
}

function indented(lines: string[]): string[] {
	return lines.map((line) => `  ${line}`);
}

function isNested(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value as YAML; what begins with a digit is quoted, so that no reader takes it for a number or a date. */
function scalar(value: unknown): string {
	const quoted = typeof value === 'string' && /^[\d'"]/.test(value);
	return stringify(value, {
		defaultStringType: quoted ? 'QUOTE_SINGLE' : 'PLAIN',
		singleQuote: true,
		lineWidth: 0,
	}).trim();
}
