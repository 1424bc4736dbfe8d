import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';

const nothing: SqliteStatement = {
	reader: false,
	all: () => [],
	run: () => ({ changes: 0, lastInsertRowid: 0 }),
	iterate: () => [][Symbol.iterator](),
};

/** Connects kysely to the SQLite file at `path`, or to a database in memory for `:memory:`. */
export function sqliteDialect(path: string): SqliteDialect {
	return new TransactionalSqlite({ database: openNodeSqlite(path) });
}

/** SQLite rolls table definitions back like data; kysely would migrate outside a transaction and leave halves. */
class TransactionalSqlite extends SqliteDialect {
	override createAdapter(): SqliteAdapter {
		return new TransactionalSqliteAdapter();
	}
}

class TransactionalSqliteAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

/**
 * Opens the SQLite file at `path` in the shape that kysely's dialect expects.
 * Durable: a commit that returned survives power failure (WAL with `synchronous=FULL`).
 */
function openNodeSqlite(path: string): SqliteDatabase {
	const db = new DatabaseSync(path);
	db.exec(`
		PRAGMA busy_timeout = 5000;
		PRAGMA journal_mode = WAL;
		PRAGMA synchronous = FULL;
		PRAGMA foreign_keys = ON;
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
