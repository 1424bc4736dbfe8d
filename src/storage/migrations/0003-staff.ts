import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Roles, second factor and record of the desk's accounts. Accounts made before may handle requests and nothing more;
 * every session ends, since none of them was opened with a second factor.
 */
export const staffAccounts: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable('staff')
			.addColumn('roles', 'text', (c) => c.notNull().defaultTo('["handler"]'))
			.execute();
		await db.schema.alterTable('staff').addColumn('sealed_secret', 'text').execute();
		await db.schema.alterTable('staff').addColumn('last_step', 'integer').execute();
		await db.schema.alterTable('staff').addColumn('disabled_at', 'text').execute();

		await db.schema.dropTable('staff_sessions').execute();
		await db.schema
			.createTable('staff_sessions')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('digest', 'text', (c) => c.notNull().unique())
			.addColumn('staff_id', 'text', (c) => c.notNull().references('staff.id'))
			.addColumn('started_at', 'text', (c) => c.notNull())
			.addColumn('seen_at', 'text', (c) => c.notNull())
			.addColumn('address', 'text', (c) => c.notNull())
			.execute();
		await db.schema
			.createTable('staff_enrolments')
			.addColumn('digest', 'text', (c) => c.primaryKey())
			.addColumn('staff_id', 'text', (c) => c.notNull().references('staff.id'))
			.addColumn('sealed_secret', 'text', (c) => c.notNull())
			.addColumn('started_at', 'text', (c) => c.notNull())
			.execute();
		await db.schema
			.createTable('staff_recovery_codes')
			.addColumn('digest', 'text', (c) => c.primaryKey())
			.addColumn('staff_id', 'text', (c) => c.notNull().references('staff.id'))
			.execute();

		await db.schema.dropTable('failed_attempts').execute();
		await db.schema
			.createTable('sign_in_failures')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('account', 'text', (c) => c.notNull())
			.addColumn('network', 'text', (c) => c.notNull())
			.addColumn('browser', 'text')
			.addColumn('at', 'text', (c) => c.notNull())
			.execute();

		await db.schema
			.createTable('staff_log')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('at', 'text', (c) => c.notNull())
			.addColumn('staff_id', 'text', (c) => c.references('staff.id'))
			.addColumn('action', 'text', (c) => c.notNull())
			.addColumn('subject', 'text')
			.addColumn('address', 'text')
			.execute();
		await db.schema.createIndex('staff_log_by_time').on('staff_log').column('at').execute();
		await db.schema.createIndex('staff_log_by_subject').on('staff_log').columns(['subject', 'at']).execute();
	},
};
