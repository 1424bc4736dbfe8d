import { z } from 'zod';
import { dayInShanghai } from '../domain/calendar/day.ts';
import type { FieldFault } from '../domain/requests/application.ts';
import { formText } from '../domain/requests/form-text.ts';
import { outcomeCodes } from '../domain/requests/outcomes.ts';
import { RuleError } from '../domain/requests/state.ts';
import { applicantColumns } from '../domain/reports/disclosure-report.ts';
import { markSent } from '../storage/outbox.ts';
import { personDigest, sealFiles, sealText } from '../storage/person-data.ts';
import { takeStep } from '../storage/register.ts';
import { findRequest } from '../storage/register-reading.ts';
import type { StaffMember } from '../storage/sessions.ts';
import { store } from './database.ts';
import { textValues } from './form.ts';
import { readUploads } from './uploads.ts';

export type StepResult = { ok: true } | { ok: false; faults: FieldFault[]; values: Record<string, string> };

interface StepContext {
	number: string;
	form: FormData;
	staff: StaffMember;
	now: Date;
}

/** Confirms the receipt: today is the day that both sides confirm (条例 art. 31). */
export async function confirmReceipt(context: StepContext): Promise<StepResult> {
	const column = z.enum(applicantColumns).safeParse(context.form.get('applicantColumn'));
	return step(context, (_tx, _key, request) => {
		if (request.applicant === 'organisation' && (!column.success || column.data === '自然人'))
			throw new FormFault('applicantColumn', '请选择单位类别，年度报告按它统计');
		return {
			type: 'receiptConfirmed',
			by: context.staff.id,
			receivedOn: dayInShanghai(context.now.toISOString()),
			applicantColumn: request.applicant === 'person' ? '自然人' : (column.data ?? '其他'),
		};
	});
}

const reasonsField = formText('答复理由和内容', 5000);

/** Enters the decision with one outcome of the statutory list and its reasons. */
export async function decide(context: StepContext): Promise<StepResult> {
	const outcome = z.enum(outcomeCodes).safeParse(context.form.get('outcome'));
	const reasons = reasonsField.safeParse(context.form.get('reasons') ?? '');
	return step(context, async (tx, key) => {
		if (!outcome.success) throw new FormFault('outcome', '请选择办理结果');
		if (!reasons.success)
			throw new FormFault('reasons', reasons.error.issues[0]?.message ?? '请核对答复理由');
		if (reasons.data === '') throw new FormFault('reasons', '请写明答复的理由和内容，申请人会看到这段文字');
		await sealText(tx, key, 'reasons', reasons.data);
		return {
			type: 'decided',
			by: context.staff.id,
			outcome: outcome.data,
			reasons: personDigest(key, reasons.data),
		};
	});
}

/** Delivers the reply with its files; from now on the applicant sees both. */
export async function deliver(context: StepContext): Promise<StepResult> {
	const { files, faults } = await readUploads(context.form, 'files');
	return step(context, async (tx, key) => {
		if (faults.length > 0) throw new FormFault('files', faults.join('；'));
		if (files.length === 0) throw new FormFault('files', '请选择答复书文件');
		return { type: 'delivered', by: context.staff.id, files: await sealFiles(tx, key, 'reply', files) };
	});
}

/** Notes that the applicant was told by hand. */
export async function messagePassedOn({ number, form, now }: StepContext): Promise<StepResult> {
	const { db } = await store();
	const row = await findRequest(db, number);
	if (!row) return { ok: false, faults: [unknownRequest], values: {} };
	await markSent(db, row.id, Number(form.get('message')), now);
	return { ok: true };
}

const unknownRequest: FieldFault = { field: '', message: '没有这件申请，请从待办列表重新进入' };

class FormFault extends Error {
	readonly field: string;
	constructor(field: string, message: string) {
		super(message);
		this.field = field;
	}
}

async function step(
	{ number, form, now }: StepContext,
	event: Parameters<typeof takeStep>[2]['event']
): Promise<StepResult> {
	const { db, key } = await store();
	const row = await findRequest(db, number);
	const values = textValues(form, ['applicantColumn', 'outcome', 'reasons']);
	if (!row) return { ok: false, faults: [unknownRequest], values };
	try {
		await takeStep(db, key, { requestId: row.id, version: Number(form.get('version')), now, event });
		return { ok: true };
	} catch (error) {
		if (error instanceof FormFault)
			return { ok: false, faults: [{ field: error.field, message: error.message }], values };
		if (error instanceof RuleError)
			return { ok: false, faults: [{ field: '', message: error.message }], values };
		throw error;
	}
}
