import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { register } from './migrations/0001-register.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import type { Database, Tables } from './tables.ts';

const migrations = { '0001-register': register };

/** Name of the database file in DATA_DIR. */
export const databaseFile = 'gongkai.sqlite';

/** Opens the database in `dataDir`, made if absent, and brings its tables up to date. Throws when a migration fails. */
export async function openDatabase(dataDir: string): Promise<Database> {
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	const path = join(dataDir, databaseFile);
	closeSync(openSync(path, 'a', 0o600));
	chmodSync(path, 0o600);
	return openDatabaseAt(path);
}

/** Opens the database file at `path`, or a database in memory for `:memory:`. */
export async function openDatabaseAt(path: string): Promise<Database> {
	const db = new Kysely<Tables>({ dialect: new TransactionalSqlite({ database: openNodeSqlite(path) }) });
	const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
	const { error } = await migrator.migrateToLatest();
	if (error) throw error instanceof Error ? error : new Error('The database could not be migrated');
	return db;
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
