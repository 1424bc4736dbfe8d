import {
	applicationFields,
	readApplication,
	type Application,
	type FieldFault,
} from '../domain/requests/application.ts';
import { timeToTryAgain } from '../domain/requests/limits.ts';
import { RuleError } from '../domain/requests/states.ts';
import { openDraft, saveDraft } from '../storage/drafts.ts';
import { countUse } from '../storage/limits.ts';
import { receiptOf, submitRequest, type Receipt } from '../storage/submission.ts';
import { store } from './database.ts';
import { sizeInWords } from './attachments.ts';
import { textValues } from './form.ts';
import { humanCheckOf, passHumanCheck, type HumanCheck } from './human-check.ts';
import { submissionReceipt, type ShownReceipt } from './receipts.ts';
import { settings, site } from './site.ts';
import { readUploads } from './uploads.ts';

/** A file that the applicant has already sent with an unfinished form. */
export interface KeptFile {
	name: string;
	size: string;
}

export type Values = Record<string, string>;

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

/**
 * Checks a filled-in form. Files and fields are kept for two hours, readable by the applicant's page only. An earlier
 * draft of the form stays as long: a page that is loaded again still finds its files.
 */
export async function checkForm(form: FormData, address: string, now: Date): Promise<FormStep | CheckStep> {
	const { db, key } = await store();
	const values = textValues(form, fields);
	const refused = await countCheck(form, address, now);
	const earlier = values['token'] ? await openDraft(db, values['token'], now) : undefined;
	const keptPlaces = form.getAll('keep').map(String);
	const kept = earlier?.files.filter((_, place) => keptPlaces.includes(String(place))) ?? [];
	if (refused) {
		const token = earlier && values['token'];
		const files = earlier?.files.map(keptFile) ?? [];
		return { step: 'form', values, faults: [], token, files, ...tooOften(refused, now) };
	}
	const uploads = await readUploads(form, 'files', { kept, scanner: settings.scanner });
	const read = readApplication(values);
	const faults = [
		...(read.ok ? [] : read.faults),
		...(uploads.faults.length > 0 ? [{ field: 'files', message: uploads.faults.join('；') }] : []),
	];
	const worthKeeping = faults.length === 0 || uploads.files.length > 0;
	const token = worthKeeping ? await saveDraft(db, { values, files: uploads.files }, now) : undefined;
	if (worthKeeping && !token) return { step: 'form', values, faults, token, files: [], notice: crowded };
	const files = uploads.files.map(keptFile);
	if (faults.length === 0 && read.ok && token) {
		const human = await humanCheckOf(key, { token, savedAt: now, tries: 0 });
		const typed = { ...values, token };
		return { step: 'check', values: typed, application: read.application, files, human, faults };
	}
	return { step: 'form', values, faults, token, files };
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

const crowded =
	'现在填写申请的人较多，暂时不能接收。您填写的文字仍在下面，请过一会儿再按“核对申请内容”；有附件的，请重新选择。';

function stale(values: Values): FormStep {
	return {
		step: 'form',
		values,
		faults: [],
		token: undefined,
		files: [],
		notice:
			'为保护您的个人信息，核对页面的内容只保留2小时，现已清除，申请尚未提交。您填写的文字仍在下面，请核对；有附件的，请重新选择。',
	};
}

const keptFile = (file: { name: string; bytes: Uint8Array }): KeptFile => ({
	name: file.name,
	size: sizeInWords(file.bytes.length),
});
