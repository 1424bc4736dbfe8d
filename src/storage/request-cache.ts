import type { RequestCase } from '../domain/requests/case.ts';
import type { Tables } from './tables.ts';

/** The columns of a request that are computed from its events: the queue's cache, which can be rebuilt. */
export function cacheOf({
	state,
	version,
	receivedOn,
	outcome,
}: RequestCase): Pick<Tables['requests'], 'state' | 'version' | 'received_on' | 'outcome'> {
	return { state, version, received_on: receivedOn ?? null, outcome: outcome ?? null };
}
