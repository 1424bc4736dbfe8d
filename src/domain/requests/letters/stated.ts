import { z } from 'zod';
import { daySchema } from '../../calendar/day.ts';
import type { FieldFault } from '../application.ts';
import { formText } from '../form-text.ts';

/** Longest statement in a letter, in characters: what the text of a step's form can hold. */
const longestStatement = 5000;

/** A statement that a letter must hold; its message says what is missing and which article asks for it. */
export function stated(what: string, article: string) {
	return z
		.unknown()
		.transform((value): string | undefined => (typeof value === 'string' ? value : undefined))
		.pipe(formText(what, longestStatement))
		.refine((value) => value !== '', { error: `请写明${what}（${article}）` });
}

/** A statement that a letter may hold; empty when there is none. */
export function mayState(what: string) {
	return formText(what, longestStatement);
}

/** A day that a letter must name. */
export function statedDay(what: string, article: string) {
	return z.unknown().transform((value, context) => {
		const day = daySchema.safeParse(value);
		if (day.success) return day.data;
		context.addIssue({ code: 'custom', message: `请写明${what}，写成 YYYY-MM-DD（${article}）` });
		return z.NEVER;
	});
}

/** One of several kinds that a letter must name. */
export function statedKind<T extends string>(what: string, article: string, kinds: readonly [T, ...T[]]) {
	return z.enum(kinds, { error: `请选择${what}：${kinds.join('、')}（${article}）` });
}

/** At least one statement of a kind. */
export function statedList(what: string, article: string) {
	const error = `请写明${what}，至少一项（${article}）`;
	return z.array(stated(what, article), { error }).min(1, { error });
}

export type ReadDetails<T> = { ok: true; details: T } | { ok: false; faults: FieldFault[] };

/** Reads what a letter must say. Every fault is told in one go; its field is the path, such as `withheld.0.part`. */
export function readDetails<T>(schema: z.ZodType<T>, value: unknown): ReadDetails<T> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return { ok: true, details: parsed.data };
	const faults = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
	return { ok: false, faults };
}
