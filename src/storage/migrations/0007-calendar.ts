import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The official calendar by which the due dates of requests were last reckoned. */
export const knownCalendar: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('known_calendar')
			.addColumn('year', 'integer', (c) => c.primaryKey())
			.addColumn('days', 'text', (c) => c.notNull())
			.execute();
	},
};
