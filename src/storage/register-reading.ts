import type { Application } from '../domain/requests/application.ts';
import type { RecordedEvent } from '../domain/requests/events.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import { caseOf } from '../domain/requests/state.ts';
import { recorded } from './chain.ts';
import { fileNames, openApplication, openText, openTexts, requestKey } from './person-data.ts';
import { queryCodeOpens } from './query-code.ts';
import type { Database, Tables } from './tables.ts';

export type RequestRow = Tables['requests'];

/** One request with all that its handler must see. */
export interface OpenRequest {
	row: RequestRow;
	history: RecordedEvent[];
	request: RequestCase;
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
	return (await queryCodeOpens(masterKey, row, { number, code })) ? row : undefined;
}

/** Opens a request: history, state and the sealed application. Throws when its key was destroyed. */
export async function openRequest(db: Database, masterKey: Buffer, row: RequestRow): Promise<OpenRequest> {
	const rows = await db
		.selectFrom('events')
		.select(['sequence', 'at', 'event'])
		.where('request_id', '=', row.id)
		.orderBy('sequence')
		.execute();
	const history = rows.map(recorded);
	const key = await requestKey(db, masterKey, row.id);
	return {
		row,
		history,
		request: caseOf(history),
		application: await openApplication(db, key),
		reasons: await openText(db, key, 'reasons'),
		texts: await openTexts(db, key),
		fileNames: await fileNames(db, key, ['file', 'reply', 'letter']),
	};
}
