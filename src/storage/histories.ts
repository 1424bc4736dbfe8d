import type { RecordedEvent } from '../domain/requests/events.ts';
import type { State } from '../domain/requests/states.ts';
import { recorded } from './chain.ts';
import type { Database } from './tables.ts';

/** The histories of all requests in some states, by request, each oldest first, read at once. */
export async function historiesIn(
	db: Database,
	states: readonly State[]
): Promise<Map<string, RecordedEvent[]>> {
	return byRequest(await events(db).where('state', 'in', states).execute());
}

/** The same of some requests, by their ids. */
export async function historiesOf(
	db: Database,
	ids: readonly string[]
): Promise<Map<string, RecordedEvent[]>> {
	return byRequest(await events(db).where('request_id', 'in', ids).execute());
}

/** The same of the requests to which something happened at an instant (UTC) or later. */
export async function historiesSince(db: Database, instant: string): Promise<Map<string, RecordedEvent[]>> {
	const since = db.selectFrom('events').select('request_id').where('at', '>=', instant);
	return byRequest(await events(db).where('request_id', 'in', since).execute());
}

function events(db: Database) {
	return db
		.selectFrom('events')
		.innerJoin('requests', 'requests.id', 'events.request_id')
		.select(['request_id', 'sequence', 'at', 'event'])
		.orderBy('request_id')
		.orderBy('sequence');
}

function byRequest(
	rows: readonly ({ request_id: string } & Parameters<typeof recorded>[0])[]
): Map<string, RecordedEvent[]> {
	const histories = new Map<string, RecordedEvent[]>();
	for (const row of rows) {
		const history = histories.get(row.request_id);
		if (history) history.push(recorded(row));
		else histories.set(row.request_id, [recorded(row)]);
	}
	return histories;
}
