import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Messages under ids that stay theirs everywhere, who told the applicant, and every try to send them. */
export const notices: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('outbox_with_ids')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('request_id', 'text', (c) => c.notNull().references('requests.id'))
			.addColumn('kind', 'text', (c) => c.notNull())
			.addColumn('limit_on', 'text')
			.addColumn('created_at', 'text', (c) => c.notNull())
			.addColumn('sent_at', 'text')
			.addColumn('sent_by', 'text')
			.execute();
		await sql`
			insert into outbox_with_ids (id, request_id, kind, created_at, sent_at)
			select cast(id as text), request_id, kind, created_at, sent_at from outbox
		`.execute(db);
		await db.schema.dropTable('outbox').execute();
		await db.schema.alterTable('outbox_with_ids').renameTo('outbox').execute();
		await db.schema.createIndex('outbox_of_request').on('outbox').column('request_id').execute();
		await db.schema
			.createTable('deliveries')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('message_id', 'text', (c) => c.references('outbox.id'))
			.addColumn('day', 'text', (c) => c.unique())
			.addColumn('way', 'text', (c) => c.notNull())
			.addColumn('attempts', 'integer', (c) => c.notNull())
			.addColumn('next_try_at', 'text')
			.addColumn('sent_at', 'text')
			.addColumn('last_error', 'text')
			.addUniqueConstraint('deliveries_once', ['message_id', 'way'])
			.execute();
		await db.schema.createIndex('deliveries_due').on('deliveries').columns(['way', 'next_try_at']).execute();
	},
};
