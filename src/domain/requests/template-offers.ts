import type { FieldFault } from './application.ts';
import type { EventType } from './events.ts';
import type { Result } from './outcomes.ts';
import type { StepField } from './step-fields.ts';
import { blanksIn } from './text-blanks.ts';
import { writtenSteps, type TextTemplate } from './text-templates.ts';

/** A template that can be put into a field of a form as it stands. */
export interface TemplateOffer {
	/** What the list of templates sends: the field and the id of the template. */
	value: string;
	field: string;
	/** Label of the field. */
	label: string;
	title: string;
	text: string;
}

/** The templates for the fields of a step's form, by what was chosen so far. */
export function templateOffers(
	templates: readonly TextTemplate[],
	step: EventType,
	fields: readonly StepField[],
	values: Readonly<Record<string, string>>
): TemplateOffer[] {
	return fields
		.filter(({ kind }) => kind === 'text')
		.flatMap(({ name, label }) =>
			templates
				.filter((template) => template.step === step && suits(template, name, values))
				.map(({ id, title, text }) => ({ value: `${name}:${id}`, field: name, label, title, text }))
		);
}

/** A withheld part has a ground of its own: its reason is that of a refusal on this ground (art. 37). */
function suits(
	{ field, outcomes }: TextTemplate,
	name: string,
	values: Readonly<Record<string, string>>
): boolean {
	const [, row, plain = name] = /^(withheld-\d+)-(.+)$/.exec(name) ?? [];
	const result = values[row === undefined ? 'outcome' : `${row}-ground`] as Result | undefined;
	return field === plain && (!outcomes || outcomes.some((one) => one === result));
}

/** The values of a form with a template put in: after what was typed, on a line of its own. Unknown ones change nothing. */
export function withTemplate(
	offers: readonly TemplateOffer[],
	wanted: string,
	values: Readonly<Record<string, string>>
): Record<string, string> {
	const offer = offers.find(({ value }) => value === wanted);
	if (!offer) return { ...values };
	const typed = values[offer.field]?.trimEnd() ?? '';
	return { ...values, [offer.field]: typed === '' ? offer.text : `${typed}\n${offer.text}` };
}

/** A fault for each field of a step that the office writes in which a blank was left; texts of others are theirs. */
export function blankFaults(
	step: EventType,
	fields: readonly StepField[],
	values: Readonly<Record<string, string>>
): FieldFault[] {
	if (!(writtenSteps as readonly EventType[]).includes(step)) return [];
	return fields.flatMap(({ name, label, kind }) => {
		const left = kind === 'text' ? blanksIn(values[name] ?? '') : [];
		const message = `${label}里还有没有填写的内容：${left.join('、')}。请补充完整，或者删去`;
		return left.length > 0 ? [{ field: name, message }] : [];
	});
}
