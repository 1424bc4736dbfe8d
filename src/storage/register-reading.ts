import type { Application } from '../domain/requests/application.ts';
import type { RecordedEvent } from '../domain/requests/events.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import { caseOf } from '../domain/requests/state.ts';
import { fileNames, openApplication, openText, openTexts, requestKey } from './person-data.ts';
import { codeHolder, queryCodeOpens } from './query-code.ts';
import { historyOf } from './register.ts';
import type { Database, Tables } from './tables.ts';

export type RequestRow = Tables['requests'];

/** One request as its events tell it: nothing of the person. */
export interface RequestRecord {
	row: RequestRow;
	history: RecordedEvent[];
	request: RequestCase;
}

/** What is left of a request whose person was erased. */
export interface ErasedRequest extends RequestRecord {
	kind: 'erased';
}

/** One request with all that its handler must see. */
export interface OpenRequest extends RequestRecord {
	kind: 'open';
	application: Application;
	/** The texts that the events refer to, by id. */
	texts: Map<string, string>;
	/** Why it was decided so, in a register of before there were drafts. */
	reasons: string | undefined;
	fileNames: Map<string, string>;
}

/** All requests, newest first. */
export async function listRequests(db: Database): Promise<RequestRow[]> {
	return db.selectFrom('requests').selectAll().orderBy('submitted_at', 'desc').execute();
}

/** The row of a request by its number; undefined when there is none. */
export async function findRequest(db: Database, number: string): Promise<RequestRow | undefined> {
	return db.selectFrom('requests').selectAll().where('number', '=', number).executeTakeFirst();
}

/** The number of a request by its id. Throws when there is no such request. */
export async function requestNumber(db: Database, id: string): Promise<string> {
	const row = await db.selectFrom('requests').select('number').where('id', '=', id).executeTakeFirstOrThrow();
	return row.number;
}

/**
 * The request that a number and a query code open; undefined for an unknown number and for a wrong code alike, after
 * the same work.
 */
export async function findByQueryCode(
	db: Database,
	masterKey: Buffer,
	number: string,
	code: string
): Promise<RequestRow | undefined> {
	const row = await findRequest(db, number);
	const holder = row && (await codeHolder(db, row));
	const opens = await queryCodeOpens(masterKey, holder, { number: holder?.number ?? number, code });
	return opens ? row : undefined;
}

/**
 * Opens a request: history, state and the sealed application; only what is left where the person was erased. Throws when
 * its key is gone without that.
 */
export async function openRequest(
	db: Database,
	masterKey: Buffer,
	row: RequestRow
): Promise<OpenRequest | ErasedRequest> {
	const history = await historyOf(db, row.id);
	const record = { row, history, request: caseOf(history) };
	if (record.request.erasedAt) return { kind: 'erased', ...record };
	const key = await requestKey(db, masterKey, row.id);
	return {
		kind: 'open',
		...record,
		application: await openApplication(db, key),
		reasons: await openText(db, key, 'reasons'),
		texts: await openTexts(db, key),
		fileNames: await fileNames(db, key, ['file', 'reply', 'letter']),
	};
}
