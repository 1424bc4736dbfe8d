import type { FieldFault } from '../domain/requests/application.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import type { FileReference } from '../domain/requests/event-parts.ts';
import type { EventType } from '../domain/requests/events.ts';
import { partsOf } from '../domain/requests/letters/outcome-fields.ts';
import { procedure } from '../domain/requests/procedure.ts';
import { caseOf } from '../domain/requests/state.ts';
import { RuleError } from '../domain/requests/states.ts';
import { readStepFields } from '../domain/requests/step-fields.ts';
import { blankFaults, templateOffers, withTemplate } from '../domain/requests/template-offers.ts';
import type { StepForm } from '../domain/requests/fixed-step-forms.ts';
import { stepForm } from '../domain/requests/step-forms.ts';
import { markPassedOn } from '../storage/outbox.ts';
import { newQueryCode, queryHashOf, replaceQueryCode } from '../storage/query-code.ts';
import { historyOf, takeStep } from '../storage/register.ts';
import { findRequest } from '../storage/register-reading.ts';
import type { StaffMember } from '../storage/sessions.ts';
import { store } from './database.ts';
import { FormFaults } from './form-faults.ts';
import { textValue } from './form.ts';
import { relatedEvent } from './related-steps.ts';
import { reckoningNow } from './request-clock.ts';
import { currentTemplates, letterOffice, settings } from './site.ts';
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
	if (!Object.hasOwn(procedure, step))
		return refuse([{ field: '', message: '没有这个步骤，请刷新页面后再办理' }]);
	const spec = stepForm(type, caseOf(await historyOf(db, row.id)), typed);
	if (!spec) return refuse([{ field: '', message: procedure[type].refusal }]);
	if (form.has('ask')) return { ok: false, step, faults: [], values: askedFor(form, type, spec, typed) };
	const read = readStepFields(spec.fields, typed);
	const uploads = spec.fields.some(({ kind }) => kind === 'files')
		? await readUploads(form, 'files', { scanner: settings.scanner })
		: { files: [], faults: [] };
	const uploadFaults = uploads.faults.map((message) => ({ field: 'files', message }));
	const faults = [...(read.ok ? [] : read.faults), ...blankFaults(type, spec.fields, typed), ...uploadFaults];
	const lost: FieldFault[] =
		uploads.files.length > 0 ? [{ field: 'files', message: '文件没有保存，请重新选择' }] : [];
	const issued = type === 'codeReissued' ? await newCodeOf(key, row.id) : undefined;
	const { today, calendar, afterPayment } = reckoningNow(now);
	const actor = { kind: 'staff', id: staff.id, roles: staff.roles } as const;
	try {
		await takeStep(db, key, {
			requestId: row.id,
			version: Number(textValue(form, 'version', 8)),
			actor,
			calendar,
			afterPayment,
			now,
			type,
			event: async (tx, requestKey, request) => {
				if (!read.ok || faults.length > 0) throw new FormFaults(faults);
				const { values } = read;
				if (issued) await replaceQueryCode(tx, row.id, issued.hash);
				const given = { type, values, files: uploads.files, kept: keptFiles(form, request), by: staff.id };
				const material = { ...given, today, calendar, request, tx, key: requestKey, office: letterOffice };
				const step = { actor, calendar, afterPayment, now };
				const related = await relatedEvent(material, { number: row.number, ...step });
				return related ?? stepEvent(material);
			},
		});
		return { ok: true, ...(issued && { newCode: issued.code }) };
	} catch (error) {
		if (error instanceof FormFaults)
			return refuse([...error.faults, ...(uploadFaults.length > 0 ? [] : lost)]);
		if (error instanceof RuleError) return refuse([{ field: '', message: error.message }, ...lost]);
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

/** What was typed, to be shown with what was asked for: more fields, one more row of them, or a text put in. */
function askedFor(
	form: FormData,
	type: EventType,
	{ fields }: StepForm,
	typed: Record<string, string>
): Record<string, string> {
	const ask = form.get('ask');
	if (ask === 'part') return { ...typed, parts: String(partsOf(typed) + 1) };
	if (ask !== 'template') return typed;
	const offers = templateOffers(currentTemplates(), type, fields, typed);
	return withTemplate(offers, textValue(form, 'template', 200), typed);
}

/** The files of a draft that came back, as far as the drafter keeps them. */
function keptFiles(form: FormData, { draft }: RequestCase): readonly FileReference[] {
	const kept = form.getAll('keep');
	return draft?.files.filter((_, i) => kept.includes(String(i))) ?? [];
}

/** Fields of any name but `__proto__`, which Astro refuses to give back to the page. */
function textFields(form: FormData): Record<string, string> {
	return Object.fromEntries(
		[...form].flatMap(([name, value]) =>
			typeof value === 'string' && name !== 'version' && name !== '__proto__' ? [[name, value]] : []
		)
	);
}
