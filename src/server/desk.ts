import { unsentMessages } from '../storage/outbox.ts';
import { openFile, requestKey } from '../storage/person-data.ts';
import { findRequest, openRequest, type OpenRequest } from '../storage/register-reading.ts';
import { store } from './database.ts';

export interface DeskRequest extends OpenRequest {
	messages: Awaited<ReturnType<typeof unsentMessages>>;
}

/** A request for the desk; undefined when the number is unknown. */
export async function deskRequest(number: string): Promise<DeskRequest | undefined> {
	const { db, key } = await store();
	const row = await findRequest(db, number);
	return row && { ...(await openRequest(db, key, row)), messages: await unsentMessages(db, row.id) };
}

/** A file of a request for the desk: what the applicant sent (`file`) or was sent (`reply`). */
export async function deskFile(number: string, kind: 'file' | 'reply', id: string) {
	const { db, key } = await store();
	const row = await findRequest(db, number);
	return row && openFile(db, await requestKey(db, key, row.id), kind, id);
}
