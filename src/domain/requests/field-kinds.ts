import type { StepField } from './step-fields.ts';

/** Short ways to name the fields of a step's form. */
export const text = (name: string, label: string, hint?: string): StepField => ({
	name,
	label,
	kind: 'text',
	...(hint && { hint }),
});

export const line = (name: string, label: string, hint?: string): StepField => ({
	name,
	label,
	kind: 'line',
	...(hint && { hint }),
});

export const day = (name: string, label: string, hint?: string): StepField => ({
	name,
	label,
	kind: 'day',
	...(hint && { hint }),
});

export const choice = (
	name: string,
	label: string,
	options: Readonly<Record<string, string>>,
	hint?: string
): StepField => ({ name, label, kind: 'choice', options, ...(hint && { hint }) });

export const optional = (field: StepField): StepField => ({ ...field, optional: true });
