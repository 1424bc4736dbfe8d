import type { RequestCase } from '../domain/requests/case.ts';
import { caseOf } from '../domain/requests/state.ts';
import { casesOf } from './cases.ts';
import { historiesSince } from './histories.ts';
import type { Database } from './tables.ts';

/** Every case of the register as it stood at an instant (UTC); requests that came later are left out. */
export async function casesBefore(db: Database, instant: string): Promise<RequestCase[]> {
	const rows = await db.selectFrom('requests').select(['id', 'number', 'version']).execute();
	const changed = await historiesSince(db, instant);
	const unchanged = rows.filter(({ id }) => !changed.has(id));
	const cases = await casesOf(db, unchanged);
	const earlier = [...changed.values()]
		// Not all events that are dated earlier: where clocks of servers differ, they may follow a later one.
		.map((history) =>
			history.slice(
				0,
				history.findIndex(({ at }) => at >= instant)
			)
		)
		.filter((history) => history.length > 0)
		.map(caseOf);
	return [...unchanged.flatMap(({ id }) => cases.get(id) ?? []), ...earlier];
}

/** The hash of the last record of the register before an instant (UTC); undefined when there was none. */
export async function headBefore(db: Database, instant: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('events')
		.select('hash')
		.where('at', '<', instant)
		.orderBy('position', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.hash;
}
