import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { binary, counted } from '../dialect.ts';

/** The first schema: register of events, sealed data, outbox, drafts, staff. */
export const register: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('requests')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('number', 'text', (c) => c.notNull().unique())
			.addColumn('state', 'text', (c) => c.notNull())
			.addColumn('version', 'integer', (c) => c.notNull())
			.addColumn('submitted_at', 'text', (c) => c.notNull())
			.addColumn('received_on', 'text')
			.addColumn('outcome', 'text')
			.addColumn('query_digest', 'text', (c) => c.notNull())
			.addColumn('form_digest', 'text', (c) => c.notNull().unique())
			.execute();
		await db.schema
			.createTable('events')
			.addColumn('position', 'integer', (c) => c.primaryKey())
			.addColumn('request_id', 'text', (c) => c.notNull().references('requests.id'))
			.addColumn('sequence', 'integer', (c) => c.notNull())
			.addColumn('at', 'text', (c) => c.notNull())
			.addColumn('event', 'text', (c) => c.notNull())
			.addColumn('previous_hash', 'text', (c) => c.notNull().unique())
			.addColumn('hash', 'text', (c) => c.notNull().unique())
			.addUniqueConstraint('events_once', ['request_id', 'sequence'])
			.execute();
		await db.schema
			.createTable('request_keys')
			.addColumn('request_id', 'text', (c) => c.primaryKey().references('requests.id'))
			.addColumn('wrapped_key', binary(db), (c) => c.notNull())
			.execute();
		await db.schema
			.createTable('sealed_items')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('request_id', 'text', (c) => c.notNull().references('requests.id'))
			.addColumn('kind', 'text', (c) => c.notNull())
			.addColumn('sealed_name', binary(db))
			.addColumn('sealed_content', binary(db), (c) => c.notNull())
			.execute();
		await db.schema.createIndex('sealed_items_of_request').on('sealed_items').column('request_id').execute();
		await db.schema
			.createTable('outbox')
			.addColumn('id', 'integer', counted(db))
			.addColumn('request_id', 'text', (c) => c.notNull().references('requests.id'))
			.addColumn('kind', 'text', (c) => c.notNull())
			.addColumn('created_at', 'text', (c) => c.notNull())
			.addColumn('sent_at', 'text')
			.execute();
		await db.schema
			.createTable('counters')
			.addColumn('series', 'text', (c) => c.primaryKey())
			.addColumn('last', 'integer', (c) => c.notNull())
			.execute();
		await db.schema
			.createTable('drafts')
			.addColumn('digest', 'text', (c) => c.primaryKey())
			.addColumn('sealed', binary(db), (c) => c.notNull())
			.addColumn('expires_at', 'text', (c) => c.notNull())
			.execute();
		await db.schema
			.createTable('staff')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('username', 'text', (c) => c.notNull().unique())
			.addColumn('display_name', 'text', (c) => c.notNull())
			.addColumn('password_hash', 'text', (c) => c.notNull())
			.addColumn('created_at', 'text', (c) => c.notNull())
			.execute();
		await db.schema
			.createTable('staff_sessions')
			.addColumn('digest', 'text', (c) => c.primaryKey())
			.addColumn('staff_id', 'text', (c) => c.notNull().references('staff.id'))
			.addColumn('started_at', 'text', (c) => c.notNull())
			.addColumn('seen_at', 'text', (c) => c.notNull())
			.execute();
		await db.schema
			.createTable('failed_attempts')
			.addColumn('subject', 'text', (c) => c.notNull())
			.addColumn('at', 'text', (c) => c.notNull())
			.execute();
		await sql`create index failed_attempts_of_subject on failed_attempts (subject, at)`.execute(db);
	},
};
