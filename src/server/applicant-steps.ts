import { applicantFacts, applicantForm } from '../domain/requests/applicant-forms.ts';
import type { FieldFault } from '../domain/requests/application.ts';
import type { EventType } from '../domain/requests/events.ts';
import { procedure } from '../domain/requests/procedure.ts';
import { RuleError } from '../domain/requests/states.ts';
import { readStepFields } from '../domain/requests/step-fields.ts';
import { stepRefusal } from '../domain/requests/steps.ts';
import { openRequest, type OpenRequest } from '../storage/register-reading.ts';
import { takeStep } from '../storage/register.ts';
import { store } from './database.ts';
import { textValue, textValues } from './form.ts';
import { reckoningNow } from './request-clock.ts';
import { letterOffice, settings } from './site.ts';
import { stepEvent, type StepMaterial } from './step-events.ts';
import { track, type Tracked } from './tracking.ts';
import { readUploads, type Uploads } from './uploads.ts';

/** What became of a step: taken, its form asked for, or refused with what was typed. */
export type ApplicantStep =
	| { kind: 'taken'; type: EventType }
	| { kind: 'asked'; type: EventType }
	| { kind: 'refused'; type: string; faults: FieldFault[]; values: Record<string, string> };

/** The request after an applicant's step; or why it cannot be opened at all. */
export type ApplicantStepResult =
	Exclude<Tracked, { ok: true }> | (Extract<Tracked, { ok: true }> & { step: ApplicantStep });

/**
 * Takes a step of whoever holds number and query code, under the limits of tracking. A form with `ask` only asks for
 * the form of the step. Every step that is not the applicant's is refused, however it was sent.
 */
export async function takeApplicantStep(
	form: FormData,
	address: string,
	now: Date
): Promise<ApplicantStepResult> {
	const tracked = await track(form, address, now);
	if (!tracked.ok) return tracked;
	const step = await stepOf(form, tracked.open, now);
	if (step.kind === 'asked') return { ...tracked, step };
	const { db, key } = await store();
	const open = await openRequest(db, key, tracked.open.row);
	return open.kind === 'open' ? { ...tracked, open, step } : { ...tracked, step };
}

async function stepOf(form: FormData, { row, request }: OpenRequest, now: Date): Promise<ApplicantStep> {
	const name = textValue(form, 'step', 40);
	const spec = applicantForm(name);
	const names = spec?.fields.map((field) => field.name) ?? [];
	const values = textValues(form, names);
	const refuse = (...faults: FieldFault[]) => ({ kind: 'refused', type: name, faults, values }) as const;
	if (!Object.hasOwn(procedure, name)) return refuse(general('没有这个步骤，请重新查询后再办理'));
	const type = name as EventType;
	const reckoning = reckoningNow(now);
	const { today } = reckoning;
	const refusal = stepRefusal(request, type, actor, reckoning);
	if (refusal !== undefined || !spec) return refuse(general(refusal ?? procedure[type].refusal));
	if (form.has('ask')) return { kind: 'asked', type };
	const read = readStepFields(spec.fields, values);
	const uploads = names.includes('files')
		? await readUploads(form, 'files', { scanner: settings.scanner })
		: { files: [], faults: [] };
	if (!read.ok || uploads.faults.length > 0)
		return refuse(...(read.ok ? [] : read.faults), ...fileFaultsOf(uploads));
	const facts = { ...read.values, ...applicantFacts(type, today) };
	try {
		await take(
			{ type, values: facts, files: uploads.files, today, now },
			row.id,
			textValue(form, 'version', 10)
		);
		return { kind: 'taken', type };
	} catch (error) {
		if (error instanceof RuleError) return refuse(general(error.message), ...fileFaultsOf(uploads));
		throw error;
	}
}

const actor = { kind: 'applicant' } as const;

async function take(
	{ now, ...material }: Pick<StepMaterial, 'type' | 'values' | 'files' | 'today'> & { now: Date },
	requestId: string,
	version: string
): Promise<void> {
	const { db, key } = await store();
	const { calendar, afterPayment } = reckoningNow(now);
	await takeStep(db, key, {
		requestId,
		version: Number(version),
		actor,
		calendar,
		afterPayment,
		now,
		type: material.type,
		event: (tx, sealingKey, request) =>
			stepEvent({ ...material, calendar, request, tx, key: sealingKey, office: letterOffice }),
	});
}

function general(message: string): FieldFault {
	return { field: '', message };
}

/** A browser does not send files again by itself: those that were good are lost with a form that is refused. */
function fileFaultsOf({ files, faults }: Uploads): FieldFault[] {
	const lost = faults.length === 0 && files.length > 0 ? ['附件没有保存，请重新选择'] : faults;
	return lost.map((message) => ({ field: 'files', message }));
}
