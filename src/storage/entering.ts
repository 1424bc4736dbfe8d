import { dayInShanghai } from '../domain/calendar/day.ts';
import type { Application } from '../domain/requests/application.ts';
import type { EventOf } from '../domain/requests/events.ts';
import { requestNumber } from '../domain/requests/number.ts';
import { caseOf } from '../domain/requests/state.ts';
import { appendEvent } from './chain.ts';
import { nextInSeries } from './counters.ts';
import { createRequestKey, sealFiles, sealText, type StoredFile } from './person-data.ts';
import { keepDigests } from './receipt-contents.ts';
import { cacheOf } from './request-cache.ts';
import type { Database } from './tables.ts';

/** A new request, before anything of it is sealed. */
export interface NewRequest {
	id: string;
	/** Hash of its query code: see `query-code.ts`. */
	queryHash: string;
	/** Digest of the form that makes it; of something nobody knows where there is no form. */
	formDigest: string;
	submitted: Omit<EventOf<'submitted'>, 'application' | 'files'>;
	application: Application;
	files: readonly StoredFile[];
	/** UTC instant. */
	at: string;
}

/** Writes a new request inside a transaction: number, key, sealed data, first event and cache row. Gives its number. */
export async function enterRequest(tx: Database, masterKey: Buffer, made: NewRequest): Promise<string> {
	const { id, at } = made;
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
			query_hash: made.queryHash,
			form_digest: made.formDigest,
		})
		.execute();
	const key = await createRequestKey(tx, masterKey, id);
	const { digest } = await sealText(tx, key, 'application', JSON.stringify(made.application));
	const files = await sealFiles(tx, key, 'file', made.files);
	await keepDigests(tx, key, new Map(made.files.map(({ bytes }, i) => [files[i]?.id ?? '', bytes])));
	const event = { ...made.submitted, application: digest, files };
	const first = { sequence: 1, at, event };
	await appendEvent(tx, { requestId: id, ...first });
	await tx
		.updateTable('requests')
		.set(cacheOf(caseOf([first])))
		.where('id', '=', id)
		.execute();
	return number;
}
