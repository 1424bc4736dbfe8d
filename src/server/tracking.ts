import { filesForApplicant } from '../domain/requests/applicant-view.ts';
import { isQueryCode } from '../domain/requests/check-digit.ts';
import type { Letter } from '../domain/requests/letters/letter.ts';
import { tidyCode } from '../domain/requests/form-text.ts';
import { tidyRequestNumber } from '../domain/requests/number.ts';
import type { FieldFault } from '../domain/requests/application.ts';
import { timeToTryAgain } from '../domain/requests/limits.ts';
import { countUse, forgiveUse } from '../storage/limits.ts';
import { openFile, requestKey } from '../storage/person-data.ts';
import {
	findByQueryCode,
	openRequest,
	type OpenRequest,
	type RequestRow,
} from '../storage/register-reading.ts';
import { historyOf } from '../storage/register.ts';
import { store } from './database.ts';
import { textValue } from './form.ts';
import { sealedLetter } from './letters.ts';
import { receiptsOf, savedReceipt, type ShownReceipt } from './receipts.ts';

export type Tracked =
	| { ok: true; open: OpenRequest; receipts: ShownReceipt[]; number: string; code: string }
	| { ok: false; number: string; code: string; faults: FieldFault[]; status: 400 | 404 }
	| { ok: false; number: string; code: string; faults: FieldFault[]; status: 429; until: string }
	/** The right code of a request whose person was erased. */
	| { ok: false; number: string; code: string; faults: FieldFault[]; status: 410; erasedAt: string };

/**
 * Opens a request to whoever holds its number and query code. Unknown number and wrong code answer alike, and count
 * alike against the limits.
 */
export async function track(form: FormData, address: string, now: Date): Promise<Tracked> {
	const typed = readKeys(form);
	const faults = keyFaults(typed);
	if (faults.length > 0) return { ok: false, ...typed, faults, status: 400 };
	const { row, until } = await rowOf(typed, address, now);
	if (until) {
		const time = timeToTryAgain(until, now.toISOString());
		const message = `填错的次数较多，请在${time}以后再试`;
		return { ok: false, ...typed, faults: [{ field: 'number', message }], status: 429, until };
	}
	if (!row) {
		const message = '没有找到这件申请。请对照回执，核对受理编号和查询码';
		return { ok: false, ...typed, faults: [{ field: 'number', message }], status: 404 };
	}
	const { db, key } = await store();
	const open = await openRequest(db, key, row);
	if (open.kind === 'erased') {
		const { erasedAt = '' } = open.request;
		return { ok: false, ...typed, faults: [], status: 410, erasedAt };
	}
	return { ok: true, open, receipts: await receiptsOf(open, now), ...typed };
}

/** What the applicant is told of the decision, once it has been delivered. */
export function reasonsOf({ request, texts, reasons }: OpenRequest): string | undefined {
	if (!request.deliveredAt) return undefined;
	return request.decision ? texts.get(request.decision.reasons.id) : reasons;
}

/** A file that the applicant may have, for whoever holds number and query code; or why there is none. */
export async function applicantFile(
	form: FormData,
	address: string,
	now: Date
): Promise<{ ok: true; name: string; bytes: Buffer } | { ok: false; until: string | undefined }> {
	const { db, key } = await store();
	const { row, until } = await rowOf(readKeys(form), address, now);
	if (!row) return { ok: false, until };
	const asked = textValue(form, 'file', 36);
	const own = filesForApplicant(await historyOf(db, row.id)).find(({ file }) => file.id === asked);
	const file = own && (await openFile(db, await requestKey(db, key, row.id), own.kind, own.file.id));
	return file ? { ok: true, ...file } : { ok: false, until };
}

/** A letter to the applicant as it went out, to read and print, for whoever holds number and query code; or why there is none. */
export async function applicantLetter(
	form: FormData,
	address: string,
	now: Date
): Promise<
	| { ok: true; letter: Letter; number: string; code: string; file: string }
	| { ok: false; until: string | undefined }
> {
	const { db, key } = await store();
	const keys = readKeys(form);
	const { row, until } = await rowOf(keys, address, now);
	if (!row) return { ok: false, until };
	const open = await openRequest(db, key, row);
	if (open.kind === 'erased') return { ok: false, until };
	const { history, texts } = open;
	const asked = textValue(form, 'file', 36);
	const own = filesForApplicant(history).find(({ file }) => file.id === asked);
	const words = texts.get(own?.letter?.data.id ?? '');
	return words === undefined
		? { ok: false, until }
		: { ok: true, letter: sealedLetter(words), ...keys, file: asked };
}

/** A receipt as a text file, for whoever holds number and query code; or why there is none. */
export async function receiptDownload(
	form: FormData,
	address: string,
	now: Date
): Promise<{ ok: true; name: string; bytes: Buffer } | { ok: false; until: string | undefined }> {
	const { db, key } = await store();
	const { row, until } = await rowOf(readKeys(form), address, now);
	if (!row) return { ok: false, until };
	const open = await openRequest(db, key, row);
	const receipts = open.kind === 'open' ? await receiptsOf(open, now) : [];
	const chosen = receipts.find(({ receipt }) => receipt.kind === form.get('kind'));
	return chosen ? { ok: true, ...savedReceipt(chosen) } : { ok: false, until };
}

function readKeys(form: FormData): { number: string; code: string } {
	return {
		number: tidyRequestNumber(textValue(form, 'number', 40)),
		code: tidyCode(textValue(form, 'code', 80)),
	};
}

function keyFaults({ number, code }: { number: string; code: string }): FieldFault[] {
	const faults: FieldFault[] = [];
	if (!/^\d{4}-\d{4,9}$/.test(number))
		faults.push({ field: 'number', message: '请填写受理编号，例如 2026-0001' });
	if (code === '') faults.push({ field: 'code', message: '请填写查询码' });
	else if (!isQueryCode(code))
		faults.push({ field: 'code', message: '查询码应为16位数字，现在的数字有误，请对照回执核对' });
	return faults;
}

/** The request that number and code open. The try is counted first and forgiven when it was right. */
async function rowOf(
	{ number, code }: { number: string; code: string },
	address: string,
	now: Date
): Promise<{ row?: RequestRow | undefined; until?: string }> {
	const { db, key } = await store();
	const use = { act: 'track', subject: { address, number }, now } as const;
	const counted = await countUse(db, key, use);
	if (!counted.ok) return { until: counted.until };
	const row = await findByQueryCode(db, key, number, code);
	if (row) await forgiveUse(db, key, use);
	return { row };
}
