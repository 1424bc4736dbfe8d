import { randomUUID } from 'node:crypto';
import type { Day } from '../domain/calendar/day.ts';
import type { Calendar } from '../domain/calendar/year.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import { opinionDay } from '../domain/requests/clock/opinion-day.ts';
import { eventSchema, type EventType, type RequestEvent } from '../domain/requests/events.ts';
import { feeOf } from '../domain/requests/fees.ts';
import { sealFiles, sealText, type RequestKey, type StoredFile } from '../storage/person-data.ts';
import type { Database } from '../storage/tables.ts';

/** What a step is made from: the tidied values of its form, its files, who takes it, and where things are sealed. */
export interface StepMaterial {
	type: EventType;
	values: Record<string, string>;
	files: readonly StoredFile[];
	/** Account of the member of staff; absent when the applicant takes the step. */
	by?: string;
	today: Day;
	calendar: Calendar;
	request: RequestCase;
	tx: Database;
	key: RequestKey;
}

/** The event of a step that staff or the applicant take: texts and files are sealed, what can be computed is computed. */
export async function stepEvent(material: StepMaterial): Promise<RequestEvent> {
	const { type, values, by, tx, key, files } = material;
	const text = values['text'] ? await sealText(tx, key, 'text', textOf(type, values)) : undefined;
	const kind = type === 'corrected' ? 'file' : 'reply';
	const sealed = files.length > 0 ? await sealFiles(tx, key, kind, files) : [];
	const fields = {
		...eventFields(material),
		...(text && { [type === 'drafted' ? 'reasons' : 'text']: text }),
		...(takesFiles.includes(type) && { files: sealed }),
	};
	return eventSchema.parse({ type, ...(by !== undefined && { by }), ...fields });
}

const takesFiles: readonly EventType[] = ['corrected', 'drafted', 'delivered'];

const sealedValues = ['text', 'name', 'address'];

/** The words that are sealed with a step; whom an opinion is asked of is sealed with the question. */
function textOf(type: EventType, values: Record<string, string>): string {
	const { text = '', name = '', address = '' } = values;
	return type === 'consulted' ? JSON.stringify({ name, address, text }) : text;
}

function eventFields({ type, values, today, calendar, request }: StepMaterial): Record<string, unknown> {
	const given = (...names: string[]) =>
		Object.fromEntries(names.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));
	switch (type) {
		case 'officeConfirmed':
			return { applicantColumn: values['applicantColumn'] ?? '自然人' };
		case 'receiptConfirmed':
			return { applicantColumn: values['applicantColumn'] ?? '自然人', receivedOn: today };
		case 'consulted':
			return { consultation: randomUUID(), ...given('party', 'sentOn') };
		case 'consultationAnswered':
			return {
				...given('consultation', 'opinion'),
				returnedOn:
					values['returnedOn'] || opinionDay(request, values['consultation'] ?? '', today, calendar),
			};
		case 'extensionAsked':
			return { days: Number(values['days']) };
		case 'feeNotified': {
			const quantity = Number(values['quantity']);
			const basis = values['basis'] === 'perPage' ? 'perPage' : 'perRequest';
			return { basis, quantity, amount: feeOf(basis, quantity), ...given('notifiedOn') };
		}
		case 'lapsed':
			return { ground: request.state === 'correcting' ? 'correction' : 'fee' };
		case 'remedyFiled':
			return { remedy: randomUUID(), ...given('kind', 'filedOn') };
		case 'suggestionAnswered':
			return { adopted: values['adopted'] === 'yes' };
		default:
			return given(...Object.keys(values).filter((name) => !sealedValues.includes(name)));
	}
}
