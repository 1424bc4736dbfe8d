import type { RecordedEvent } from '../domain/requests/events.ts';
import { historiesOf } from './histories.ts';
import type { RequestRow } from './register-reading.ts';
import type { Database } from './tables.ts';

/** Requests whose events are read by one query: databases allow only so many parameters. */
const together = 500;

type Row = Pick<RequestRow, 'id' | 'number' | 'version'>;

/**
 * Reads what `make` says of requests, by id. It is kept: events are only ever added, so that of a request of the same
 * version the same is to be said. Only what has changed since the last time is read again, many requests at once.
 */
export function keptByVersion<T>(make: (number: string, history: RecordedEvent[]) => T) {
	const known = new WeakMap<Database, Map<string, { version: number; made: T }>>();
	return async (db: Database, rows: readonly Row[]): Promise<ReadonlyMap<string, T>> => {
		const kept = known.get(db) ?? new Map<string, { version: number; made: T }>();
		known.set(db, kept);
		const stale = new Map(
			rows
				.filter(({ id, version }) => kept.get(id)?.version !== version)
				.map(({ id, number }) => [id, number])
		);
		const ids = [...stale.keys()];
		for (let i = 0; i < ids.length; i += together)
			for (const [id, history] of await historiesOf(db, ids.slice(i, i + together)))
				kept.set(id, {
					version: history.at(-1)?.sequence ?? 0,
					made: make(stale.get(id) ?? '', history),
				});
		return new Map(
			rows.flatMap(({ id }) => {
				const found = kept.get(id);
				return found ? [[id, found.made] as const] : [];
			})
		);
	};
}
