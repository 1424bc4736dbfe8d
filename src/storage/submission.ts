import { randomUUID } from 'node:crypto';
import { dayInShanghai } from '../domain/calendar/day.ts';
import type { Application } from '../domain/requests/application.ts';
import { entryFault, type Entry } from '../domain/requests/entry.ts';
import type { EventOf } from '../domain/requests/events.ts';
import { RuleError } from '../domain/requests/states.ts';
import { deleteDraft, draftLifetime } from './drafts.ts';
import { enterRequest } from './entering.ts';
import { fileNames, openApplication, requestKey, type StoredFile } from './person-data.ts';
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

/** A form that was checked and is sent. */
export interface SentForm {
	token: string;
	application: Application;
	files: StoredFile[];
	now: Date;
	/** How it came and who entered it; absent when the applicant sent the form of this site. */
	entry?: Entry & { by: string };
}

/**
 * Enters a request: event, sealed data, cache row and number in one transaction. A form that was already sent gives
 * the receipt of the first time, for as long as a draft lives; afterwards it throws {@link RuleError}, as for an entry
 * that lacks what art. 31 dates its receipt by.
 */
export async function submitRequest(db: Database, masterKey: Buffer, form: SentForm): Promise<Receipt> {
	const { token, application, files, entry } = form;
	const at = form.now.toISOString();
	const missing = entry && entryFault(entry, dayInShanghai(at));
	if (missing) throw new RuleError(missing.message);
	const id = randomUUID();
	const queryCode = queryCodeOf(masterKey, token);
	const queryHash = await queryHashOf(masterKey, id, queryCode);
	const submitted: Omit<EventOf<'submitted'>, 'application' | 'files'> = {
		type: 'submitted',
		channel: 'web',
		matter: application.matter,
		applicant: application.applicant,
		...entry,
	};
	const number = await inTurn(db, async (tx) => {
		if (await rowOfForm(tx, token)) return undefined;
		const made = { id, queryHash, formDigest: digestOf(token), submitted, application, files, at };
		const number = await enterRequest(tx, masterKey, made);
		await deleteDraft(tx, token);
		return number;
	});
	if (number === undefined) {
		const earlier = await receiptOf(db, masterKey, token, form.now);
		if (!earlier) throw new Error('The request of a form that was sent before is gone');
		return earlier;
	}
	return { number, queryCode, submittedAt: at, application, fileNames: files.map((file) => file.name) };
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
