import { daySchema } from '../calendar/day.ts';
import type { FieldFault } from './application.ts';
import { formText } from './form-text.ts';

/** One field of a step's form on the desk. Every value is a string as a browser sends it. */
export interface StepField {
	name: string;
	label: string;
	kind: 'line' | 'text' | 'day' | 'number' | 'choice' | 'files';
	hint?: string;
	/** For a choice: what may be sent, with the words shown. */
	options?: Readonly<Record<string, string>>;
	optional?: true;
	/** For a number: smallest and largest. */
	range?: readonly [number, number];
	/** For a text: the most characters, where they are fewer than everywhere. */
	longest?: number;
	/** For a text: lines that it shows. */
	rows?: number;
}

const longestText = 5000;
const longestLine = 200;

/** Reads the values of a step's form: tidied values, or every fault in the order of the form. */
export function readStepFields(
	fields: readonly StepField[],
	sent: Record<string, string>
): { ok: true; values: Record<string, string> } | { ok: false; faults: FieldFault[] } {
	const values: Record<string, string> = {};
	const faults: FieldFault[] = [];
	for (const field of fields.filter(({ kind }) => kind !== 'files')) {
		const read = valueOf(field, sent[field.name] ?? '');
		if ('fault' in read) faults.push({ field: field.name, message: read.fault });
		else values[field.name] = read.value;
	}
	return faults.length === 0 ? { ok: true, values } : { ok: false, faults };
}

function valueOf(field: StepField, sent: string): { value: string } | { fault: string } {
	const { kind, label, longest = kind === 'text' ? longestText : longestLine } = field;
	const parsed = formText(label, longest).safeParse(sent);
	if (!parsed.success) return { fault: parsed.error.issues[0]?.message ?? `请核对${label}` };
	const value = kind === 'day' || kind === 'number' ? parsed.data.normalize('NFKC') : parsed.data;
	if (value === '') return field.optional ? { value } : { fault: emptyFault(field) };
	if (kind === 'day' && !daySchema.safeParse(value).success)
		return { fault: `${label}应写成年-月-日，例如 2026-01-15，且应是存在的日期` };
	if (kind === 'number') return numberOf(field, value);
	if (kind === 'choice' && !Object.hasOwn(field.options ?? {}, value))
		return { fault: `请从列表中选择${label}` };
	return { value };
}

function numberOf({ label, range = [1, 100_000] }: StepField, value: string) {
	const [least, most] = range;
	const fits = /^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most;
	return fits ? { value } : { fault: `${label}应为${least}至${most}的整数` };
}

function emptyFault({ kind, label }: StepField): string {
	return kind === 'choice' ? `请选择${label}` : `请填写${label}`;
}
