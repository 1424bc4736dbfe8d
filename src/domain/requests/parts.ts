import type { Application, FieldFault } from './application.ts';
import { optional, text } from './field-kinds.ts';
import type { StepField } from './step-fields.ts';

/** A request with more parts is split again: its last part holds the rest. */
const mostParts = 6;

const numerals = '一二三四五六';
const longestTitle = 200;
/** As long as the description in the application form. */
const longestPart = 2000;

/** The fields for the parts of a request that is split; the first two are demanded. */
export const partFields: readonly StepField[] = Array.from({ length: mostParts }, (_, i) => {
	const field = {
		...text(`part${i + 1}`, `第${numerals[i]}件申请公开的信息`),
		longest: longestPart,
		rows: 3,
	};
	return i < 2 ? field : optional(field);
});

/** The parts that were typed, in their order; or the fault of two that say the same. */
export function readParts(
	values: Record<string, string>
): { ok: true; parts: string[] } | { ok: false; faults: FieldFault[] } {
	const typed = partFields.flatMap(({ name }) => (values[name] ? [{ name, part: values[name] }] : []));
	const repeated = typed.find(({ part }, i) => typed.slice(0, i).some((one) => one.part === part));
	if (repeated) return { ok: false, faults: [{ field: repeated.name, message: '与前面的一件相同，请核对' }] };
	return { ok: true, parts: typed.map(({ part }) => part) };
}

/** The application for one part: the applicant's own, asking for this part alone. */
export function partApplication(application: Application, part: string): Application {
	const isTitle = !part.includes('\n') && [...part].length <= longestTitle;
	return {
		...application,
		title: isTitle ? part : '',
		documentNumber: '',
		description: isTitle ? '' : part,
	};
}
