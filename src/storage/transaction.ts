import { sql } from 'kysely';
import { isLostRace } from './database-faults.ts';
import { isPostgres } from './dialect.ts';
import type { Database } from './tables.ts';

/** The number of the lock in PostgreSQL; nothing else in its database uses it. */
const registerLock = 20_080_501;

const mostTries = 3;

/**
 * Runs `work` in a transaction of which only one goes on at a time, in all processes on the same register: whoever
 * reads the last event, a number or a count and writes the next one sees nobody else's half-done work. All is written or
 * nothing is. `work` may run again when PostgreSQL gave it up, so it must do nothing outside the transaction.
 */
export async function inTurn<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
	for (let tries = 1; ; tries += 1) {
		try {
			return await db.transaction().execute(async (tx) => {
				// SQLite locks the file when the transaction begins.
				if (isPostgres(tx)) await sql`select pg_advisory_xact_lock(${sql.lit(registerLock)})`.execute(tx);
				return work(tx);
			});
		} catch (error) {
			if (tries === mostTries || !isLostRace(error)) throw error;
		}
	}
}
