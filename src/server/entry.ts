import { dayInShanghai } from '../domain/calendar/day.ts';
import type { DueDate } from '../domain/calendar/due-date.ts';
import { applicationFields, type Application, type FieldFault } from '../domain/requests/application.ts';
import { replyDue } from '../domain/requests/clock/periods.ts';
import { receiptDay } from '../domain/requests/clock/receipt-day.ts';
import { entryFields, readEntry, type Entry } from '../domain/requests/entry.ts';
import type { LetterRow } from '../domain/requests/letters/letter.ts';
import { RuleError } from '../domain/requests/states.ts';
import { openDraft } from '../storage/drafts.ts';
import { findRequest, openRequest, type OpenRequest } from '../storage/register-reading.ts';
import type { StaffMember } from '../storage/sessions.ts';
import { receiptOf, submitRequest } from '../storage/submission.ts';
import { store } from './database.ts';
import { entryLetter } from './entry-letters.ts';
import { textValues } from './form.ts';
import { crowded, expired, keepForm, keptFile, type KeptFile, type Values } from './kept-form.ts';
import { receiptsOf, type ShownReceipt } from './receipts.ts';
import { currentCalendar } from './site.ts';

const fields = [...entryFields.map(({ name }) => name), ...applicationFields, 'token'];

/** What the desk's form for applications on paper and by word of mouth shows. */
export type EntryStep =
	| {
			step: 'form';
			values: Values;
			faults: FieldFault[];
			token: string | undefined;
			files: KeptFile[];
			notice?: string;
	  }
	/** The answers, to be read back to the applicant or compared with the paper. */
	| {
			step: 'check';
			values: Values;
			entry: Entry;
			application: Application;
			files: KeptFile[];
			/** By when it must be answered; undefined while the receipt is still to be confirmed. */
			due: DueDate | undefined;
	  }
	/** Entered: what is handed over or posted to the applicant. */
	| {
			step: 'entered';
			open: OpenRequest;
			queryCode: string;
			receipts: ShownReceipt[];
			/** Rows of the 登记表; empty while the receipt is still to be confirmed. */
			sheet: LetterRow[];
	  }
	/** Entered long ago: the query code is not shown again. */
	| { step: 'closed'; message: string };

/** Checks what staff typed; see `keepForm` for what is kept of it. */
export async function checkEntry(form: FormData, now: Date): Promise<EntryStep> {
	const today = dayInShanghai(now.toISOString());
	const kept = await keepForm(form, fields, (values) => readEntry(values, today), now);
	const { values, files, token } = kept;
	if (!kept.ok)
		return {
			step: 'form',
			values,
			faults: kept.faults,
			token,
			files,
			...(kept.crowded && { notice: crowded }),
		};
	const { entry, application } = kept.read;
	return { step: 'check', values, entry, application, files, due: dueOf(entry) };
}

/** Gives a checked entry back to be changed. */
export async function reopenEntry(form: FormData, now: Date): Promise<EntryStep> {
	const { db } = await store();
	const values = textValues(form, fields);
	const token = values['token'] ?? '';
	const draft = await openDraft(db, token, now);
	if (!draft) return stale(values);
	return { step: 'form', values: draft.values, faults: [], token, files: draft.files.map(keptFile) };
}

/** Enters a checked application. Sent twice, it gives the same request; expired, the form with what was typed. */
export async function sendEntry(form: FormData, staff: StaffMember, now: Date): Promise<EntryStep> {
	const { db, key } = await store();
	const values = textValues(form, fields);
	const token = values['token'] ?? '';
	try {
		const sent = await receiptOf(db, key, token, now);
		if (sent) return await entered(sent, now);
		const draft = await openDraft(db, token, now);
		if (!draft) return stale(values);
		const read = readEntry(draft.values, dayInShanghai(now.toISOString()));
		const files = draft.files.map(keptFile);
		if (!read.ok) return { step: 'form', values: draft.values, faults: read.faults, token, files };
		const { application } = read;
		const entry = { ...read.entry, by: staff.id };
		const made = await submitRequest(db, key, { token, application, files: draft.files, now, entry });
		return await entered(made, now);
	} catch (error) {
		if (error instanceof RuleError) return { step: 'closed', message: error.message };
		throw error;
	}
}

async function entered(
	{ number, queryCode }: { number: string; queryCode: string },
	now: Date
): Promise<EntryStep> {
	const { db, key } = await store();
	const row = await findRequest(db, number);
	if (!row) throw new Error(`Request ${number} is gone`);
	const open = await openRequest(db, key, row);
	if (open.kind === 'erased') throw new Error(`The person of ${number} was erased`);
	const sheet = (await entryLetter(open, 'registration'))?.rows ?? [];
	return { step: 'entered', open, queryCode, receipts: await receiptsOf(open, now), sheet };
}

function dueOf({ channel, arrivedOn }: Entry): DueDate | undefined {
	const receivedOn = receiptDay(channel, { submittedOn: arrivedOn, signedOn: arrivedOn });
	return receivedOn === undefined ? undefined : replyDue(receivedOn, currentCalendar());
}

function stale(values: Values): EntryStep {
	return { step: 'form', values, faults: [], token: undefined, files: [], notice: expired };
}
