import { randomUUID } from 'node:crypto';
import type { Day } from '../domain/calendar/day.ts';
import type { Calendar } from '../domain/calendar/year.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import type { FileReference } from '../domain/requests/event-parts.ts';
import type { Site } from '../domain/site.ts';
import { opinionDay } from '../domain/requests/clock/opinion-day.ts';
import { eventSchema, type EventType, type RequestEvent } from '../domain/requests/events.ts';
import { feeOf } from '../domain/requests/fees.ts';
import { sealedQuestion } from '../domain/requests/consulted-words.ts';
import { sealFiles, sealText, type RequestKey, type StoredFile } from '../storage/person-data.ts';
import type { Database } from '../storage/tables.ts';
import { draftFields } from './drafting.ts';
import { FormFaults } from './form-faults.ts';
import type { LetterOffice } from './letters.ts';
import { stepLetters } from './step-letters.ts';

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
	/** Files of the draft before that are kept. */
	kept?: readonly FileReference[];
	office: LetterOffice & { site: Pick<Site, 'requests'> };
}

/**
 * The event of a step that staff or the applicant take: texts and files are sealed, what can be computed is computed,
 * and its letters are made. Throws {@link FormFaults} when something that a letter must say is missing.
 */
export async function stepEvent(material: StepMaterial): Promise<RequestEvent> {
	const { type, by } = material;
	const fields = type === 'drafted' ? await draftFields(material) : await sealedFields(material);
	const letters = await stepLetters(material);
	return eventSchema.parse({
		type,
		...(by !== undefined && { by }),
		...fields,
		...(letters.length > 0 && { letters }),
	});
}

async function sealedFields(material: StepMaterial): Promise<Record<string, unknown>> {
	const { type, values, tx, key, files } = material;
	const text = values['text'] ? await sealText(tx, key, 'text', textOf(type, values)) : undefined;
	const kind = type === 'corrected' ? 'file' : 'reply';
	const sealed = files.length > 0 ? await sealFiles(tx, key, kind, files) : [];
	return {
		...eventFields(material),
		...(text && { text }),
		...(takesFiles.includes(type) && { files: sealed }),
	};
}

const takesFiles: readonly EventType[] = ['corrected', 'delivered'];

const noFee = '按这个数量计算不收费，请核对数量（《政府信息公开信息处理费管理办法》第四条、第五条）';

const sealedValues = ['text', 'name', 'address'];

/** The words that are sealed with a step; whom an opinion is asked of is sealed with the question. */
function textOf(type: EventType, values: Record<string, string>): string {
	const { text = '', name = '', address = '' } = values;
	return type === 'consulted' ? sealedQuestion({ name, address, text }) : text;
}

function eventFields({ type, values, today, calendar, request }: StepMaterial): Record<string, unknown> {
	const given = (...names: string[]) =>
		Object.fromEntries(names.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));
	switch (type) {
		case 'officeConfirmed':
			return { applicantColumn: columnOf(values, request) };
		case 'receiptConfirmed':
			return { applicantColumn: columnOf(values, request), receivedOn: today };
		case 'correctionAsked':
			return given('replyBy');
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
			const amount = feeOf(basis, quantity);
			if (amount === 0) throw new FormFaults([{ field: 'quantity', message: noFee }]);
			return { basis, quantity, amount, ...given('notifiedOn') };
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

/** The column of the annual report: chosen now, or known since the request was entered. */
function columnOf(values: Record<string, string>, { applicantColumn }: RequestCase): string {
	return values['applicantColumn'] ?? applicantColumn ?? '自然人';
}
