import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Keys that sign receipts, and query codes hashed with argon2id; the keyed digests of before are marked as such. */
export const receipts: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('receipt_keys')
			.addColumn('serial', 'integer', (c) => c.primaryKey())
			.addColumn('id', 'text', (c) => c.notNull().unique())
			.addColumn('public_key', 'text', (c) => c.notNull())
			.addColumn('sealed_private', 'text')
			.addColumn('valid_from', 'text', (c) => c.notNull())
			.addColumn('retired_at', 'text')
			.execute();
		await db.schema.alterTable('requests').renameColumn('query_digest', 'query_hash').execute();
		await sql`update requests set query_hash = 'hmac$' || query_hash`.execute(db);
	},
};
