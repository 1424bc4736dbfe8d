import type { Database } from './tables.ts';

/** The messages of a request that nobody has sent yet. */
export async function unsentMessages(db: Database, requestId: string) {
	return db
		.selectFrom('outbox')
		.select(['id', 'kind', 'created_at'])
		.where('request_id', '=', requestId)
		.where('sent_at', 'is', null)
		.orderBy('id')
		.execute();
}

/** How many messages of each request nobody has sent yet, by request id. */
export async function unsentCounts(db: Database): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('outbox')
		.select((e) => ['request_id', e.fn.countAll<number>().as('count')])
		.where('sent_at', 'is', null)
		.groupBy('request_id')
		.execute();
	return new Map(rows.map((row) => [row.request_id, row.count]));
}

/** Notes that a message of a request was passed on by hand. */
export async function markSent(db: Database, requestId: string, id: number, now: Date): Promise<void> {
	await db
		.updateTable('outbox')
		.set({ sent_at: now.toISOString() })
		.where('id', '=', id)
		.where('request_id', '=', requestId)
		.where('sent_at', 'is', null)
		.execute();
}
