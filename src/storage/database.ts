import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
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
	const db = await openDatabaseAt(path);
	chmodSync(path, 0o600);
	return db;
}

/** Opens the database file at `path`, or a database in memory for `:memory:`. */
export async function openDatabaseAt(path: string): Promise<Database> {
	const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openNodeSqlite(path) }) });
	const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
	const { error } = await migrator.migrateToLatest();
	if (error) throw error instanceof Error ? error : new Error('The database could not be migrated');
	return db;
}
