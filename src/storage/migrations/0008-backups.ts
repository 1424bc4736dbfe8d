import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The backups that were found sound: of which moment, how much of the chain they hold, and when they were verified. */
export const notedBackups: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('backups')
			.addColumn('at', 'text', (c) => c.primaryKey())
			.addColumn('events', 'integer', (c) => c.notNull())
			.addColumn('head', 'text', (c) => c.notNull())
			.addColumn('verified_at', 'text', (c) => c.notNull())
			.execute();
	},
};
