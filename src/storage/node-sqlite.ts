import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const nothing: SqliteStatement = {
	reader: false,
	all: () => [],
	run: () => ({ changes: 0, lastInsertRowid: 0 }),
	iterate: () => [][Symbol.iterator](),
};

/**
 * Opens the SQLite file at `path` (or `:memory:`) in the shape that kysely's dialect expects.
 * Durable: a commit that returned survives power failure (WAL with `synchronous=FULL`).
 */
export function openNodeSqlite(path: string): SqliteDatabase {
	const db = new DatabaseSync(path);
	db.exec(`
		PRAGMA journal_mode = WAL;
		PRAGMA synchronous = FULL;
		PRAGMA foreign_keys = ON;
		PRAGMA busy_timeout = 5000;
		PRAGMA secure_delete = ON;
	`);
	return {
		close: () => db.close(),
		prepare(sql) {
			// A transaction that will write takes its lock at once, so that a second process waits instead of failing.
			// On a full disk SQLite has rolled back by itself; a second rollback would hide the reason.
			if (sql === 'rollback' && !db.isTransaction) return nothing;
			const statement = db.prepare(sql === 'begin' ? 'begin immediate' : sql);
			const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
			return {
				reader: statement.columns().length > 0,
				all: (parameters) => statement.all(...values(parameters)),
				run: (parameters) => statement.run(...values(parameters)),
				iterate: (parameters) => statement.iterate(...values(parameters)),
			};
		},
	};
}
