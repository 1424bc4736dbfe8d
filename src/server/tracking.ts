import { isQueryCode } from '../domain/requests/check-digit.ts';
import { tidyCode } from '../domain/requests/form-text.ts';
import { tidyRequestNumber } from '../domain/requests/number.ts';
import type { FieldFault } from '../domain/requests/application.ts';
import { openFile, requestKey } from '../storage/person-data.ts';
import {
	findByQueryCode,
	openRequest,
	type OpenRequest,
	type RequestRow,
} from '../storage/register-reading.ts';
import { store } from './database.ts';
import { textValue } from './form.ts';

export type Tracked =
	| { ok: true; open: OpenRequest; number: string; code: string }
	| { ok: false; number: string; code: string; faults: FieldFault[]; status: 400 | 404 };

/** Opens a request to whoever holds its number and query code. Unknown number and wrong code answer alike. */
export async function track(form: FormData): Promise<Tracked> {
	const typed = readKeys(form);
	const faults = keyFaults(typed);
	if (faults.length > 0) return { ok: false, ...typed, faults, status: 400 };
	const row = await rowOf(typed);
	if (!row) {
		const message = '没有找到这件申请。请对照回执，核对受理编号和查询码';
		return { ok: false, ...typed, faults: [{ field: 'number', message }], status: 404 };
	}
	const { db, key } = await store();
	return { ok: true, open: await openRequest(db, key, row), ...typed };
}

/** A file of the reply, for whoever holds number and query code; undefined when there is none. */
export async function replyFile(form: FormData): Promise<{ name: string; bytes: Buffer } | undefined> {
	const { db, key } = await store();
	const row = await rowOf(readKeys(form));
	if (!row || row.state !== 'answered') return undefined;
	return openFile(db, await requestKey(db, key, row.id), 'reply', textValue(form, 'file', 36));
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

async function rowOf({ number, code }: { number: string; code: string }): Promise<RequestRow | undefined> {
	const { db, key } = await store();
	return findByQueryCode(db, key, number, code);
}
