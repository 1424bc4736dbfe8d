import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql, type Dialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { DatabaseError, openingFault } from './database-error.ts';
import { isPostgres } from './dialect.ts';
import { register } from './migrations/0001-register.ts';
import { staffAccounts } from './migrations/0003-staff.ts';
import { limits } from './migrations/0004-limits.ts';
import { receipts } from './migrations/0005-receipts.ts';
import { notices } from './migrations/0006-notices.ts';
import { knownCalendar } from './migrations/0007-calendar.ts';
import { notedBackups } from './migrations/0008-backups.ts';
import { sqliteDialect } from './node-sqlite.ts';
import { postgresDialect, type Use } from './postgres.ts';
import type { Database, Tables } from './tables.ts';

const migrations = {
	'0001-register': register,
	'0003-staff': staffAccounts,
	'0004-limits': limits,
	'0005-receipts': receipts,
	'0006-notices': notices,
	'0007-calendar': knownCalendar,
	'0008-backups': notedBackups,
};

/** Name of the database file in DATA_DIR. */
export const databaseFile = 'gongkai.sqlite';

/** Where the register is: the PostgreSQL database of `databaseUrl`, else a SQLite file in `dataDir`. */
export interface RegisterPlace {
	dataDir: string;
	databaseUrl?: string | undefined;
}

/**
 * Opens the register and brings its tables up to date; a SQLite file that is absent is made. Throws
 * {@link DatabaseError} when PostgreSQL cannot be reached or refuses, and when a migration fails.
 */
export async function openDatabase(
	{ dataDir, databaseUrl }: RegisterPlace,
	use: Use = 'serving'
): Promise<Database> {
	if (databaseUrl) return openPostgres(databaseUrl, use);
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	const path = join(dataDir, databaseFile);
	closeSync(openSync(path, 'a', 0o600));
	chmodSync(path, 0o600);
	return openDatabaseAt(path);
}

/** Opens the SQLite file at `path`, or a database in memory for `:memory:`, and brings its tables up to date. */
export async function openDatabaseAt(path: string): Promise<Database> {
	return migrated(sqliteDialect(path));
}

async function openPostgres(url: string, use: Use): Promise<Database> {
	try {
		const upkeep = await migrated(await postgresDialect(url, 'upkeep'));
		if (use === 'upkeep') return upkeep;
		await upkeep.destroy();
		return new Kysely<Tables>({ dialect: await postgresDialect(url, use) });
	} catch (error) {
		throw openingFault(url, error);
	}
}

async function migrated(dialect: Dialect): Promise<Database> {
	const db = new Kysely<Tables>({ dialect });
	try {
		if (isPostgres(db)) await requireUtf8(db);
		const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
		const { error } = await migrator.migrateToLatest();
		if (error) throw error instanceof Error ? error : new Error('The database could not be migrated');
		return db;
	} catch (error) {
		await db.destroy();
		throw error;
	}
}

/** A database in another encoding would refuse Chinese at the first request. */
async function requireUtf8(db: Database): Promise<void> {
	const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(db);
	if (rows[0]?.server_encoding !== 'UTF8')
		throw new DatabaseError(
			'数据库的字符编码不是 UTF8，存不了中文。请另建数据库：createdb --encoding=UTF8 数据库名'
		);
}
