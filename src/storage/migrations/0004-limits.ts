import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is counted against the limits of the citizen's side. */
export const limits: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('limited_uses')
			.addColumn('subject', 'text', (c) => c.primaryKey())
			.addColumn('uses', 'text', (c) => c.notNull())
			.addColumn('expires_at', 'text', (c) => c.notNull())
			.execute();
		await db.schema.createIndex('limited_uses_by_expiry').on('limited_uses').column('expires_at').execute();
	},
};
