import { randomUUID } from 'node:crypto';
import type { Day } from '../domain/calendar/day.ts';
import type { MessageKind } from '../domain/requests/messages.ts';
import type { Delivery, MessageFacts } from '../domain/requests/message-state.ts';
import type { Database } from './tables.ts';

/** A message to an applicant, and how far it got. */
export interface Message extends MessageFacts {
	id: string;
	requestId: string;
	kind: MessageKind;
}

/** Adds a message that a step makes necessary, in the transaction of the step. */
export async function addMessage(
	tx: Database,
	message: { requestId: string; kind: MessageKind; limitOn: Day | null; at: string }
): Promise<void> {
	await tx
		.insertInto('outbox')
		.values({
			id: randomUUID(),
			request_id: message.requestId,
			kind: message.kind,
			limit_on: message.limitOn,
			created_at: message.at,
			sent_at: null,
			sent_by: null,
		})
		.execute();
}

/** The messages of a request, oldest first. */
export async function messagesOf(db: Database, requestId: string): Promise<Message[]> {
	return grouped(await rows(db).where('outbox.request_id', '=', requestId).execute());
}

/** The messages of all requests that have not reached their applicants, oldest first. */
export async function unsentMessages(db: Database): Promise<Message[]> {
	return grouped(await rows(db).where('outbox.sent_at', 'is', null).execute());
}

/** Notes that a member of staff passed a message on by hand; a message that was already passed on stays as it is. */
export async function markPassedOn(
	db: Database,
	message: { requestId: string; id: string; staffId: string; now: Date }
): Promise<void> {
	await db
		.updateTable('outbox')
		.set({ sent_at: message.now.toISOString(), sent_by: message.staffId })
		.where('id', '=', message.id)
		.where('request_id', '=', message.requestId)
		.where('sent_at', 'is', null)
		.execute();
}

/** Messages, once for each way that was tried. */
function rows(db: Database) {
	return db
		.selectFrom('outbox')
		.leftJoin('deliveries', 'deliveries.message_id', 'outbox.id')
		.select(['outbox.id', 'outbox.request_id', 'outbox.kind', 'outbox.created_at', 'outbox.sent_by'])
		.select(['outbox.sent_at as told_at', 'way', 'next_try_at', 'deliveries.sent_at', 'last_error'])
		.orderBy('outbox.created_at')
		.orderBy('outbox.id')
		.orderBy('way');
}

function grouped(found: Awaited<ReturnType<ReturnType<typeof rows>['execute']>>): Message[] {
	const messages = new Map<string, Message & { deliveries: Delivery[] }>();
	for (const row of found) {
		const message = messages.get(row.id) ?? {
			id: row.id,
			requestId: row.request_id,
			kind: row.kind,
			createdAt: row.created_at,
			sentAt: row.told_at,
			sentBy: row.sent_by,
			deliveries: [],
		};
		messages.set(row.id, message);
		if (row.way && row.way !== 'staff')
			message.deliveries.push({
				way: row.way,
				nextTryAt: row.next_try_at,
				sentAt: row.sent_at,
				lastError: row.last_error,
			});
	}
	return [...messages.values()];
}
