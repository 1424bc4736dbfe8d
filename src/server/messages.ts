import { messageState, type MessageFacts } from '../domain/requests/message-state.ts';
import { unsentMessages } from '../storage/outbox.ts';
import { store } from './database.ts';
import { settings } from './site.ts';

/** Whether a message was told, is under way, or must be passed on by hand, with the ways that are set up here. */
export function stateOf(message: MessageFacts, now: Date) {
	return messageState(message, settings.mail !== undefined || settings.sms !== undefined, now);
}

/** How many messages must be passed on by hand, by request id. */
export async function countsByHand(now: Date): Promise<Map<string, number>> {
	const { db } = await store();
	const counts = new Map<string, number>();
	for (const message of await unsentMessages(db))
		if (stateOf(message, now) === 'byHand')
			counts.set(message.requestId, (counts.get(message.requestId) ?? 0) + 1);
	return counts;
}
