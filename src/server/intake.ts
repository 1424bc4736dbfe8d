import {
	applicationFields,
	readApplication,
	type Application,
	type FieldFault,
} from '../domain/requests/application.ts';
import { timeToTryAgain } from '../domain/requests/limits.ts';
import { RuleError } from '../domain/requests/states.ts';
import { openDraft } from '../storage/drafts.ts';
import { countUse } from '../storage/limits.ts';
import { receiptOf, submitRequest, type Receipt } from '../storage/submission.ts';
import { store } from './database.ts';
import { textValues } from './form.ts';
import { humanCheckOf, passHumanCheck, type HumanCheck } from './human-check.ts';
import { submissionReceipt, type ShownReceipt } from './receipts.ts';
import {
	crowded,
	earlierDraft,
	expired,
	keepForm,
	keptFile,
	type KeptFile,
	type Values,
} from './kept-form.ts';
import { site } from './site.ts';

const fields = [...applicationFields, 'token'];

/** The form to be filled in (again), with what was typed and what is wrong. */
export interface FormStep {
	step: 'form';
	values: Values;
	faults: FieldFault[];
	token: string | undefined;
	files: KeptFile[];
	/** Something to tell that is no fault of a field. */
	notice?: string;
	/** Instant before which a limit refuses to go on. */
	until?: string;
}

/** The answers to be checked before they are sent. */
export interface CheckStep {
	step: 'check';
	/** What was typed, and the token of the form. */
	values: Values;
	application: Application;
	files: KeptFile[];
	human: HumanCheck;
	faults: FieldFault[];
	notice?: string;
	until?: string;
}

/** What the applicant takes away, once it is sent. */
export type ReceiptStep = { step: 'receipt'; receipt: Receipt; signed: ShownReceipt };

/** The form was sent long ago: its receipt is not shown again. */
export type ClosedStep = { step: 'closed'; message: string };

/** Checks a filled-in form, under the limits of its sender; see `keepForm` for what is kept of it. */
export async function checkForm(form: FormData, address: string, now: Date): Promise<FormStep | CheckStep> {
	const refused = await countCheck(form, address, now);
	if (refused) {
		const values = textValues(form, fields);
		const earlier = await earlierDraft(values, now);
		const token = earlier && values['token'];
		const files = earlier?.files.map(keptFile) ?? [];
		return { step: 'form', values, faults: [], token, files, ...tooOften(refused, now) };
	}
	const kept = await keepForm(form, fields, readApplication, now);
	const { values, files, token } = kept;
	if (!kept.ok) {
		const { faults } = kept;
		return { step: 'form', values, faults, token, files, ...(kept.crowded && { notice: crowded }) };
	}
	const { key } = await store();
	const human = await humanCheckOf(key, { token: kept.token, savedAt: now, tries: 0 });
	return { step: 'check', values, application: kept.read.application, files, human, faults: [] };
}

/** Counts a form to be checked and the megabytes of its new files. Gives the instant before which a limit refuses it. */
async function countCheck(form: FormData, address: string, now: Date): Promise<string | undefined> {
	const { db, key } = await store();
	const bytes = form.getAll('files').reduce((sum, file) => sum + (file instanceof File ? file.size : 0), 0);
	const subject = { address };
	const checked = await countUse(db, key, { act: 'check', subject, now });
	if (!checked.ok) return checked.until;
	const amount = Math.ceil(bytes / megabyte);
	const uploaded = await countUse(db, key, { act: 'upload', subject, now, amount });
	return uploaded.ok ? undefined : uploaded.until;
}

/** Gives a checked form back to be changed. */
export async function reopenForm(form: FormData, now: Date): Promise<FormStep> {
	const { db } = await store();
	const values = textValues(form, fields);
	const token = values['token'] ?? '';
	const draft = await openDraft(db, token, now);
	if (!draft) return { ...stale(values), token: undefined };
	return { step: 'form', values: draft.values, faults: [], token, files: draft.files.map(keptFile) };
}

/**
 * Sends a checked form of somebody who passes the human check. Sent twice, it gives the same receipt; expired, it gives
 * the form back with what was typed.
 */
export async function sendForm(
	form: FormData,
	address: string,
	now: Date
): Promise<ReceiptStep | CheckStep | FormStep | ClosedStep> {
	const { db, key } = await store();
	const values = textValues(form, fields);
	const token = values['token'] ?? '';
	try {
		const sent = await receiptOf(db, key, token, now);
		if (sent) return receiptStep(sent, now);
	} catch (error) {
		if (error instanceof RuleError) return { step: 'closed', message: error.message };
		throw error;
	}
	const draft = await openDraft(db, token, now);
	if (!draft) return stale(values);
	const read = readApplication(draft.values);
	const files = draft.files.map(keptFile);
	if (!read.ok) return { step: 'form', values: draft.values, faults: read.faults, token, files };

	const tried = await countUse(db, key, { act: 'send', subject: { address, form: token }, now });
	if (!tried.ok)
		return { step: 'form', values: draft.values, faults: [], token, files, ...tooOften(tried.until, now) };
	const { application } = read;
	const again = async (why: {
		faults?: FieldFault[];
		notice?: string;
		until?: string;
	}): Promise<CheckStep> => ({
		step: 'check',
		values: { ...draft.values, token },
		application,
		files,
		human: await humanCheckOf(key, { token, savedAt: draft.savedAt, tries: tried.earlier + 1 }),
		faults: [],
		...why,
	});
	const passed = await passHumanCheck(
		key,
		{ token, savedAt: draft.savedAt, tries: tried.earlier },
		form,
		now
	);
	if (!passed.ok) return again({ faults: [passed.fault] });
	for (const act of passed.by === 'proof'
		? (['submit'] as const)
		: (['submit by question', 'submit'] as const)) {
		const counted = await countUse(db, key, { act, subject: { address }, now });
		if (!counted.ok) return again(tooOften(counted.until, now));
	}
	const receipt = await submitRequest(db, key, { token, application, files: draft.files, now });
	return receiptStep(receipt, now);
}

async function receiptStep(receipt: Receipt, now: Date): Promise<ReceiptStep> {
	return { step: 'receipt', receipt, signed: await submissionReceipt(receipt.number, now) };
}

const megabyte = 1024 * 1024;

/** What a limit says to whoever must wait. */
function tooOften(until: string, now: Date): { notice: string; until: string } {
	const time = timeToTryAgain(until, now.toISOString());
	return {
		until,
		notice: `已达到次数限制，申请尚未提交，请在${time}以后再试。您填写的文字仍在下面；也可以打电话${site.office.phone}，或者到${site.office.name}（${site.office.address}）当面申请，不受限制。`,
	};
}

function stale(values: Values): FormStep {
	return {
		step: 'form',
		values,
		faults: [],
		token: undefined,
		files: [],
		notice: expired,
	};
}
