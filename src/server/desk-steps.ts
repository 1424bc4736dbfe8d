import { dayInShanghai } from '../domain/calendar/day.ts';
import type { FieldFault } from '../domain/requests/application.ts';
import type { EventType } from '../domain/requests/events.ts';
import { procedure } from '../domain/requests/procedure.ts';
import { caseOf } from '../domain/requests/state.ts';
import { RuleError } from '../domain/requests/states.ts';
import { readStepFields } from '../domain/requests/step-fields.ts';
import { stepForm } from '../domain/requests/step-forms.ts';
import { markPassedOn } from '../storage/outbox.ts';
import { newQueryCode, queryHashOf, replaceQueryCode } from '../storage/query-code.ts';
import { historyOf, takeStep } from '../storage/register.ts';
import { findRequest } from '../storage/register-reading.ts';
import type { StaffMember } from '../storage/sessions.ts';
import type { Database } from '../storage/tables.ts';
import { store } from './database.ts';
import { textValue } from './form.ts';
import { currentCalendar, settings } from './site.ts';
import { stepEvent } from './step-events.ts';
import { readUploads } from './uploads.ts';

export type StepResult =
	| { ok: true; newCode?: string }
	| { ok: false; step: string; faults: FieldFault[]; values: Record<string, string> };

export interface DeskForm {
	number: string;
	form: FormData;
	staff: StaffMember;
	now: Date;
}

/**
 * Takes the step that a form of the desk names. What is wrong comes back with the fields as typed; a step that the
 * procedure forbids is refused with the article, however it was sent.
 */
export async function takeDeskStep({ number, form, staff, now }: DeskForm): Promise<StepResult> {
	const step = textValue(form, 'step', 40);
	const typed = textFields(form);
	const refuse = (faults: FieldFault[]): StepResult => ({ ok: false, step, faults, values: typed });
	const { db, key } = await store();
	const row = await findRequest(db, number);
	if (!row) return refuse([unknownRequest]);
	const type = step as EventType;
	const spec = Object.hasOwn(procedure, step)
		? stepForm(type, caseOf(await historyOf(db, row.id)))
		: undefined;
	if (!spec) return refuse([{ field: '', message: '没有这个步骤，请刷新页面后再办理' }]);
	const read = readStepFields(spec.fields, typed);
	const uploads = spec.fields.some(({ kind }) => kind === 'files')
		? await readUploads(form, 'files', { scanner: settings.scanner })
		: { files: [], faults: [] };
	const uploadFaults = uploads.faults.map((message) => ({ field: 'files', message }));
	const faults = [...(read.ok ? [] : read.faults), ...uploadFaults];
	const issued = type === 'codeReissued' ? await newCodeOf(key, row.id) : undefined;
	const calendar = currentCalendar();
	const today = dayInShanghai(now.toISOString());
	try {
		await takeStep(db, key, {
			requestId: row.id,
			version: Number(textValue(form, 'version', 8)),
			actor: { kind: 'staff', id: staff.id, roles: staff.roles },
			calendar,
			now,
			type,
			event: async (tx, requestKey, request) => {
				if (!read.ok || faults.length > 0) throw new FormFaults(faults);
				const { values } = read;
				if (issued) await replaceQueryCode(tx, row.id, issued.hash);
				if (type === 'merged' && !(await isAnother(tx, row.id, values['into'] ?? '')))
					throw new FormFaults([{ field: 'into', message: '没有这个受理编号，请核对' }]);
				const material = { type, values, files: uploads.files, by: staff.id, today, calendar, request };
				return stepEvent({ ...material, tx, key: requestKey });
			},
		});
		return { ok: true, ...(issued && { newCode: issued.code }) };
	} catch (error) {
		if (error instanceof FormFaults) return refuse(error.faults);
		if (error instanceof RuleError) return refuse([{ field: '', message: error.message }]);
		throw error;
	}
}

/** A new query code and its hash, made before the step's transaction: hashing takes milliseconds. */
async function newCodeOf(masterKey: Buffer, requestId: string): Promise<{ code: string; hash: string }> {
	const code = newQueryCode();
	return { code, hash: await queryHashOf(masterKey, requestId, code) };
}

/** Notes that the applicant was told by hand. */
export async function messagePassedOn({ number, form, staff, now }: DeskForm): Promise<StepResult> {
	const { db } = await store();
	const row = await findRequest(db, number);
	if (!row) return { ok: false, step: '', faults: [unknownRequest], values: {} };
	const id = textValue(form, 'message', 60);
	await markPassedOn(db, { requestId: row.id, id, staffId: staff.id, now });
	return { ok: true };
}

const unknownRequest: FieldFault = { field: '', message: '没有这件申请，请从待办列表重新进入' };

class FormFaults extends Error {
	readonly faults: FieldFault[];
	constructor(faults: FieldFault[]) {
		super('The form has faults');
		this.faults = faults;
	}
}

/** Whether a number belongs to a request that is not this one. */
async function isAnother(tx: Database, requestId: string, number: string): Promise<boolean> {
	const other = await findRequest(tx, number);
	return other !== undefined && other.id !== requestId;
}

function textFields(form: FormData): Record<string, string> {
	return Object.fromEntries(
		[...form].flatMap(([name, value]) =>
			typeof value === 'string' && name !== 'version' ? [[name, value]] : []
		)
	);
}
