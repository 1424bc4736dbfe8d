import type { RequestCase } from '../domain/requests/case.ts';
import { caseOf } from '../domain/requests/state.ts';
import { historiesOf } from './histories.ts';
import type { RequestRow } from './register-reading.ts';
import type { Database } from './tables.ts';

/** Requests whose events are read by one query: databases allow only so many parameters. */
const together = 500;

/** What was read before. Events are only ever added, so that a case of the same version is the same case. */
const known = new WeakMap<Database, Map<string, RequestCase>>();

/** The cases of requests, by id. Only what has changed since the last time is read again, many requests at once. */
export async function casesOf(
	db: Database,
	rows: readonly Pick<RequestRow, 'id' | 'version'>[]
): Promise<ReadonlyMap<string, RequestCase>> {
	const cases = known.get(db) ?? new Map<string, RequestCase>();
	known.set(db, cases);
	const stale = rows.filter(({ id, version }) => cases.get(id)?.version !== version).map(({ id }) => id);
	for (let i = 0; i < stale.length; i += together)
		for (const [id, history] of await historiesOf(db, stale.slice(i, i + together)))
			cases.set(id, caseOf(history));
	return cases;
}
