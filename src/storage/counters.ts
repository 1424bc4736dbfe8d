import { letterNumber } from '../domain/requests/letters/letter-number.ts';
import type { Database } from './tables.ts';

/** The next number of a series, from 1. Counted inside the caller's transaction: a step rolled back leaves no gap. */
export async function nextInSeries(tx: Database, series: string): Promise<number> {
	const { last } = await tx
		.insertInto('counters')
		.values({ series, last: 1 })
		.onConflict((c) => c.column('series').doUpdateSet((e) => ({ last: e('counters.last', '+', 1) })))
		.returning('last')
		.executeTakeFirstOrThrow();
	return last;
}

/** The next 文号 under a head, counted anew each year: `青禾公复〔2026〕3号`. Call it inside the step's transaction. */
export async function nextLetterNumber(tx: Database, head: string, year: number): Promise<string> {
	return letterNumber(head, year, await nextInSeries(tx, `letter ${head} ${year}`));
}
