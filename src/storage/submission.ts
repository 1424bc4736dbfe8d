import { randomUUID } from 'node:crypto';
import { dayInShanghai } from '../domain/calendar/day.ts';
import type { Application } from '../domain/requests/application.ts';
import type { RequestEvent } from '../domain/requests/events.ts';
import { requestNumber } from '../domain/requests/number.ts';
import { RuleError } from '../domain/requests/state.ts';
import { appendEvent } from './chain.ts';
import { deleteDraft, draftLifetime } from './drafts.ts';
import {
	createRequestKey,
	fileNames,
	openApplication,
	personDigest,
	requestKey,
	sealFiles,
	sealText,
	type StoredFile,
} from './person-data.ts';
import { queryCodeOf, queryDigestOf } from './query-code.ts';
import { digestOf } from './sealing.ts';
import type { Database } from './tables.ts';

/** What the applicant takes away: enough to follow the request, shown once and kept nowhere in clear. */
export interface Receipt {
	number: string;
	queryCode: string;
	submittedAt: string;
	application: Application;
	fileNames: string[];
}

/**
 * Enters a request: event, sealed data, cache row and number in one transaction. A form that was already sent gives
 * the receipt of the first time, for as long as a draft lives; afterwards it throws {@link RuleError}.
 */
export async function submitRequest(
	db: Database,
	masterKey: Buffer,
	form: { token: string; application: Application; files: StoredFile[]; now: Date }
): Promise<Receipt> {
	return db.transaction().execute(async (tx) => {
		const earlier = await receiptOf(tx, masterKey, form.token, form.now);
		if (earlier) return earlier;
		const at = form.now.toISOString();
		const id = randomUUID();
		const number = await nextNumber(tx, Number(dayInShanghai(at).slice(0, 4)));
		const queryCode = queryCodeOf(masterKey, form.token);
		await tx
			.insertInto('requests')
			.values({
				id,
				number,
				state: 'submitted',
				version: 1,
				submitted_at: at,
				received_on: null,
				outcome: null,
				query_digest: queryDigestOf(masterKey, number, queryCode),
				form_digest: digestOf(form.token),
			})
			.execute();
		const key = await createRequestKey(tx, masterKey, id);
		const text = JSON.stringify(form.application);
		await sealText(tx, key, 'application', text);
		const event: RequestEvent = {
			type: 'submitted',
			channel: 'web',
			applicant: form.application.applicant,
			application: personDigest(key, text),
			files: await sealFiles(tx, key, 'file', form.files),
		};
		await appendEvent(tx, { requestId: id, sequence: 1, at, event });
		await deleteDraft(tx, form.token);
		const fileNames = form.files.map((file) => file.name);
		return { number, queryCode, submittedAt: at, application: form.application, fileNames };
	});
}

/** The receipt of a form that was already sent; undefined when it was not. */
export async function receiptOf(
	db: Database,
	masterKey: Buffer,
	token: string,
	now: Date
): Promise<Receipt | undefined> {
	const row = await db
		.selectFrom('requests')
		.select(['id', 'number', 'submitted_at'])
		.where('form_digest', '=', digestOf(token))
		.executeTakeFirst();
	if (!row) return undefined;
	if (now.getTime() - Date.parse(row.submitted_at) > draftLifetime)
		throw new RuleError('这份申请已经提交，请用受理编号和查询码查询办理进度，不必重复提交。');
	const key = await requestKey(db, masterKey, row.id);
	return {
		number: row.number,
		queryCode: queryCodeOf(masterKey, token),
		submittedAt: row.submitted_at,
		application: await openApplication(db, key),
		fileNames: [...(await fileNames(db, key, 'file')).values()],
	};
}

async function nextNumber(tx: Database, year: number): Promise<string> {
	const { last } = await tx
		.insertInto('counters')
		.values({ series: `request ${year}`, last: 1 })
		.onConflict((c) => c.column('series').doUpdateSet((e) => ({ last: e('counters.last', '+', 1) })))
		.returning('last')
		.executeTakeFirstOrThrow();
	return requestNumber(year, last);
}
