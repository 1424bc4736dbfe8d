import { randomUUID } from 'node:crypto';
import { dayInShanghai } from '../domain/calendar/day.ts';
import type { Application } from '../domain/requests/application.ts';
import type { RequestEvent } from '../domain/requests/events.ts';
import { requestNumber } from '../domain/requests/number.ts';
import { RuleError } from '../domain/requests/states.ts';
import { appendEvent } from './chain.ts';
import { nextInSeries } from './counters.ts';
import { deleteDraft, draftLifetime } from './drafts.ts';
import {
	createRequestKey,
	fileNames,
	openApplication,
	requestKey,
	sealFiles,
	sealText,
	type StoredFile,
} from './person-data.ts';
import { queryCodeOf, queryCodeOpens, queryHashOf } from './query-code.ts';
import { digestOf } from './sealing.ts';
import type { Database } from './tables.ts';
import { inTurn } from './transaction.ts';

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
	const at = form.now.toISOString();
	const id = randomUUID();
	const queryCode = queryCodeOf(masterKey, form.token);
	const queryHash = await queryHashOf(masterKey, id, queryCode);
	const number = await inTurn(db, async (tx) => {
		if (await rowOfForm(tx, form.token)) return undefined;
		const year = Number(dayInShanghai(at).slice(0, 4));
		const number = requestNumber(year, await nextInSeries(tx, `request ${year}`));
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
				query_hash: queryHash,
				form_digest: digestOf(form.token),
			})
			.execute();
		const key = await createRequestKey(tx, masterKey, id);
		const text = JSON.stringify(form.application);
		const { digest } = await sealText(tx, key, 'application', text);
		const event: RequestEvent = {
			type: 'submitted',
			channel: 'web',
			matter: 'disclosure',
			applicant: form.application.applicant,
			application: digest,
			files: await sealFiles(tx, key, 'file', form.files),
		};
		await appendEvent(tx, { requestId: id, sequence: 1, at, event });
		await deleteDraft(tx, form.token);
		return number;
	});
	if (number === undefined) {
		const earlier = await receiptOf(db, masterKey, form.token, form.now);
		if (!earlier) throw new Error('The request of a form that was sent before is gone');
		return earlier;
	}
	const fileNames = form.files.map((file) => file.name);
	return { number, queryCode, submittedAt: at, application: form.application, fileNames };
}

/** The receipt of a form that was already sent; undefined when it was not. */
export async function receiptOf(
	db: Database,
	masterKey: Buffer,
	token: string,
	now: Date
): Promise<Receipt | undefined> {
	const row = await rowOfForm(db, token);
	if (!row) return undefined;
	if (now.getTime() - Date.parse(row.submitted_at) > draftLifetime)
		throw new RuleError('这份申请已经提交，请用受理编号和查询码查询办理进度，不必重复提交。');
	const queryCode = queryCodeOf(masterKey, token);
	if (!(await queryCodeOpens(masterKey, row, { number: row.number, code: queryCode })))
		throw new RuleError('这份申请已经提交，查询码后来补发过，原来的已经失效。请用新的查询码查询办理进度。');
	const key = await requestKey(db, masterKey, row.id);
	return {
		number: row.number,
		queryCode,
		submittedAt: row.submitted_at,
		application: await openApplication(db, key),
		fileNames: [...(await fileNames(db, key, ['file'])).values()],
	};
}

function rowOfForm(db: Database, token: string) {
	return db
		.selectFrom('requests')
		.select(['id', 'number', 'submitted_at', 'query_hash'])
		.where('form_digest', '=', digestOf(token))
		.executeTakeFirst();
}
