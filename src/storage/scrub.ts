import { sql } from 'kysely';
import { isLockTimeout } from './database-faults.ts';
import { isPostgres } from './dialect.ts';
import type { Database } from './tables.ts';

/**
 * Rids the files of the database of keys whose rows were deleted: SQLite overwrites what it deletes, but its write-ahead
 * log still holds what was; PostgreSQL leaves old rows in the table until it is written anew. False when readers were in
 * the way: to be tried again. Copies that were made before (backups, archived logs) are out of its reach.
 */
export async function scrubDeleted(db: Database): Promise<boolean> {
	if (isPostgres(db)) return rewritePostgres(db);
	const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
	return rows[0]?.busy === 0;
}

/** Whoever waits for this lock makes everybody behind it wait: it is given up after a second. */
async function rewritePostgres(db: Database): Promise<boolean> {
	return db.connection().execute(async (connection) => {
		await sql`set lock_timeout = '1s'`.execute(connection);
		try {
			await sql`vacuum full request_keys`.execute(connection);
			return true;
		} catch (error) {
			if (isLockTimeout(error)) return false;
			throw error;
		} finally {
			await sql`reset lock_timeout`.execute(connection);
		}
	});
}
