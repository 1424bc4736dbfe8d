import { randomUUID } from 'node:crypto';
import type { Day } from '../domain/calendar/day.ts';
import { ways, type Way } from '../domain/requests/message-state.ts';
import type { Database, Tables } from './tables.ts';
import { inTurn } from './transaction.ts';

const minute = 60_000;

/** How long after each failed try the next one follows: nine tries in not quite two days, then it is left to people. */
const waits = [1, 5, 30, 2 * 60, 6 * 60, 12 * 60, 12 * 60, 12 * 60].map((minutes) => minutes * minute);

/** Messages older than this are not taken up any more: a way that is set up later does not send old news. */
const takenUpFor = 2 * 24 * 60 * minute;

/** How long a process may take over one try before another may repeat it. */
const lease = 5 * minute;

/** How many are sent in one go. */
const batch = 20;

/** A delivery that this process alone may try until its lease ends. */
export interface Claim {
	id: string;
	messageId: string | null;
	day: Day | null;
	attempts: number;
	leaseEnd: string;
}

/** Plans the sending of new messages by one way, once each however many processes do it. */
export async function planMessages(db: Database, way: Way, now: Date): Promise<void> {
	const messages = await db
		.selectFrom('outbox')
		.leftJoin('deliveries', (join) =>
			join.onRef('deliveries.message_id', '=', 'outbox.id').on('deliveries.way', '=', way)
		)
		.select('outbox.id')
		.where('outbox.sent_at', 'is', null)
		.where('outbox.created_at', '>', new Date(now.getTime() - takenUpFor).toISOString())
		.where('deliveries.id', 'is', null)
		.execute();
	for (const { id } of messages) await plan(db, { message_id: id, day: null, way }, now);
}

/** Plans the reminders of a day, once however many processes do it. */
export async function planReminders(db: Database, day: Day, now: Date): Promise<void> {
	await plan(db, { message_id: null, day, way: 'staff' }, now);
}

/** What is due by a way, longest waiting first: ids and the instants that {@link claim} expects. */
export async function dueDeliveries(db: Database, way: Way | 'staff', now: Date) {
	return db
		.selectFrom('deliveries')
		.selectAll()
		.where('way', '=', way)
		.where('next_try_at', '<=', now.toISOString())
		.orderBy('next_try_at')
		.limit(batch)
		.execute();
}

/** Takes a due delivery for this process; undefined when another was quicker. */
export async function claim(db: Database, due: Tables['deliveries'], now: Date): Promise<Claim | undefined> {
	const leaseEnd = new Date(now.getTime() + lease).toISOString();
	const { numUpdatedRows } = await db
		.updateTable('deliveries')
		.set({ next_try_at: leaseEnd, attempts: due.attempts + 1 })
		.where('id', '=', due.id)
		.where('next_try_at', '=', due.next_try_at)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows === 0n) return undefined;
	return { id: due.id, messageId: due.message_id, day: due.day, attempts: due.attempts + 1, leaseEnd };
}

/** What a delivery tells, and whether a member of staff was quicker. Throws for the reminders of a day. */
export async function messageOf(db: Database, { messageId }: Claim) {
	const row = await db
		.selectFrom('outbox')
		.innerJoin('requests', 'requests.id', 'outbox.request_id')
		.select(['request_id', 'number', 'kind', 'limit_on', 'created_at', 'sent_by'])
		.where('outbox.id', '=', messageId)
		.executeTakeFirstOrThrow();
	return {
		requestId: row.request_id,
		number: row.number,
		kind: row.kind,
		limitOn: row.limit_on ?? undefined,
		createdAt: row.created_at,
		toldByHand: row.sent_by !== null && !(row.sent_by in ways),
	};
}

/** Notes that a delivery was accepted; the first way that told the applicant is named in the message. */
export async function markDelivered(db: Database, { id }: Claim, now: Date): Promise<void> {
	const at = now.toISOString();
	await inTurn(db, async (tx) => {
		const { message_id, way } = await tx
			.updateTable('deliveries')
			.set({ sent_at: at, next_try_at: null, last_error: null })
			.where('id', '=', id)
			.returning(['message_id', 'way'])
			.executeTakeFirstOrThrow();
		await tx
			.updateTable('outbox')
			.set({ sent_at: at, sent_by: way })
			.where('id', '=', message_id)
			.where('sent_at', 'is', null)
			.execute();
	});
}

/** Notes why a try failed and when the next follows: after the last one, or with `again` false, never. */
export async function markFailed(
	db: Database,
	taken: Claim,
	{ error, again, now }: { error: string; again: boolean; now: Date }
): Promise<'postponed' | 'givenUp'> {
	const wait = again ? waits[taken.attempts - 1] : undefined;
	await db
		.updateTable('deliveries')
		.set({
			next_try_at: wait === undefined ? null : new Date(now.getTime() + wait).toISOString(),
			last_error: error,
		})
		.where('id', '=', taken.id)
		.where('next_try_at', '=', taken.leaseEnd)
		.execute();
	return wait === undefined ? 'givenUp' : 'postponed';
}

async function plan(
	db: Database,
	what: Pick<Tables['deliveries'], 'message_id' | 'day' | 'way'>,
	now: Date
): Promise<void> {
	await db
		.insertInto('deliveries')
		.values({
			id: randomUUID(),
			...what,
			attempts: 0,
			next_try_at: now.toISOString(),
			sent_at: null,
			last_error: null,
		})
		.onConflict((c) => c.doNothing())
		.execute();
}
