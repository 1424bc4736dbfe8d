import type { FieldFault } from '../domain/requests/application.ts';
import { openDraft, saveDraft, type KeptDraft } from '../storage/drafts.ts';
import { sizeInWords } from './attachments.ts';
import { store } from './database.ts';
import { textValues } from './form.ts';
import { settings } from './site.ts';
import { readUploads } from './uploads.ts';

/** A file that has already been sent with an unfinished form. */
export interface KeptFile {
	name: string;
	size: string;
}

export type Values = Record<string, string>;

/** A filled-in form with its files, kept for two hours under a token that is on its page and nowhere else. */
export type KeptForm<Read> =
	| { ok: true; values: Values; token: string; files: KeptFile[]; read: Read }
	| {
			ok: false;
			values: Values;
			token: string | undefined;
			files: KeptFile[];
			faults: FieldFault[];
			/** There is no room for more unfinished forms. */
			crowded: boolean;
	  };

/**
 * Reads a filled-in form and keeps its files and fields, so that neither is lost by a fault. An earlier draft of the
 * form stays as long: a page that is loaded again still finds its files.
 */
export async function keepForm<Read extends { ok: true } | { ok: false; faults: FieldFault[] }>(
	form: FormData,
	fields: readonly string[],
	readFields: (values: Values) => Read,
	now: Date
): Promise<KeptForm<Extract<Read, { ok: true }>>> {
	const { db } = await store();
	const values = textValues(form, fields);
	const earlier = await earlierDraft(values, now);
	const keptPlaces = form.getAll('keep').map(String);
	const kept = earlier?.files.filter((_, place) => keptPlaces.includes(String(place))) ?? [];
	const uploads = await readUploads(form, 'files', { kept, scanner: settings.scanner });
	const read = readFields(values);
	const faults = [
		...(read.ok ? [] : read.faults),
		...(uploads.faults.length > 0 ? [{ field: 'files', message: uploads.faults.join('；') }] : []),
	];
	const worthKeeping = faults.length === 0 || uploads.files.length > 0;
	const token = worthKeeping ? await saveDraft(db, { values, files: uploads.files }, now) : undefined;
	const crowded = worthKeeping && token === undefined;
	const files = crowded ? [] : uploads.files.map(keptFile);
	if (faults.length === 0 && isRead(read) && token !== undefined)
		return { ok: true, values: { ...values, token }, token, files, read };
	return { ok: false, values, token, files, faults, crowded };
}

/** The draft that a form names; undefined when it names none or it has expired. */
export async function earlierDraft(values: Values, now: Date): Promise<KeptDraft | undefined> {
	const { db } = await store();
	return values['token'] ? openDraft(db, values['token'], now) : undefined;
}

/** A kept file as a page shows it. */
export const keptFile = (file: { name: string; bytes: Uint8Array }): KeptFile => ({
	name: file.name,
	size: sizeInWords(file.bytes.length),
});

function isRead<Read extends { ok: boolean }>(read: Read): read is Extract<Read, { ok: true }> {
	return read.ok;
}

/** What is said when there is no room for more unfinished forms. */
export const crowded =
	'现在填写申请的人较多，暂时不能接收。您填写的文字仍在下面，请过一会儿再按“核对申请内容”；有附件的，请重新选择。';

/** What is said when a form was kept too long. */
export const expired =
	'为保护个人信息，核对页面的内容只保留2小时，现已清除，申请尚未提交。您填写的文字仍在下面，请核对；有附件的，请重新选择。';
