import {
	applicationFields,
	readApplication,
	type Application,
	type FieldFault,
} from '../domain/requests/application.ts';
import { RuleError } from '../domain/requests/state.ts';
import { openDraft, saveDraft } from '../storage/drafts.ts';
import { receiptOf, submitRequest, type Receipt } from '../storage/submission.ts';
import { store } from './database.ts';
import { sizeInWords } from './attachments.ts';
import { textValues } from './form.ts';
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
}

/** The answers to be checked before they are sent. */
export interface CheckStep {
	step: 'check';
	values: Values;
	application: Application;
	token: string;
	files: KeptFile[];
}

export type ReceiptStep = { step: 'receipt'; receipt: Receipt };

/** The form was sent long ago: its receipt is not shown again. */
export type ClosedStep = { step: 'closed'; message: string };

/**
 * Checks a filled-in form. Files and fields are kept for two hours, readable by the applicant's page only. An earlier
 * draft of the form stays as long: a page that is loaded again still finds its files.
 */
export async function checkForm(form: FormData, now: Date): Promise<FormStep | CheckStep> {
	const { db } = await store();
	const values = textValues(form, fields);
	const earlier = values['token'] ? await openDraft(db, values['token'], now) : undefined;
	const keptPlaces = form.getAll('keep').map(String);
	const kept = earlier?.files.filter((_, place) => keptPlaces.includes(String(place))) ?? [];
	const uploads = await readUploads(form, 'files', kept);
	const read = readApplication(values);
	const faults = [
		...(read.ok ? [] : read.faults),
		...(uploads.faults.length > 0 ? [{ field: 'files', message: uploads.faults.join('；') }] : []),
	];
	const worthKeeping = faults.length === 0 || uploads.files.length > 0;
	const token = worthKeeping ? await saveDraft(db, { values, files: uploads.files }, now) : undefined;
	if (worthKeeping && !token) return { step: 'form', values, faults, token, files: [], notice: crowded };
	const files = uploads.files.map(keptFile);
	if (faults.length === 0 && read.ok && token)
		return { step: 'check', values, application: read.application, token, files };
	return { step: 'form', values, faults, token, files };
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

/** Sends a checked form. Sent twice, it gives the same receipt; expired, it gives the form back with what was typed. */
export async function sendForm(form: FormData, now: Date): Promise<ReceiptStep | FormStep | ClosedStep> {
	const { db, key } = await store();
	const values = textValues(form, fields);
	const token = values['token'] ?? '';
	try {
		const sent = await receiptOf(db, key, token, now);
		if (sent) return { step: 'receipt', receipt: sent };
	} catch (error) {
		if (error instanceof RuleError) return { step: 'closed', message: error.message };
		throw error;
	}
	const draft = await openDraft(db, token, now);
	if (!draft) return stale(values);
	const read = readApplication(draft.values);
	if (!read.ok)
		return {
			step: 'form',
			values: draft.values,
			faults: read.faults,
			token,
			files: draft.files.map(keptFile),
		};
	const receipt = await submitRequest(db, key, {
		token,
		application: read.application,
		files: draft.files,
		now,
	});
	return { step: 'receipt', receipt };
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
