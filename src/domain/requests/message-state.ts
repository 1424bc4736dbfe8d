import { minuteInShanghai } from '../calendar/day.ts';

/** How a notice can go out by itself. */
export const ways = { mail: '电子邮件', sms: '短信' } as const;

export type Way = keyof typeof ways;

/** What is known of sending one message by one way. Instants are UTC. */
export interface Delivery {
	way: Way;
	/** When it is tried (again); null when it was sent or given up. */
	nextTryAt: string | null;
	sentAt: string | null;
	/** Why the last try failed, in words for the desk. */
	lastError: string | null;
}

export interface MessageFacts {
	createdAt: string;
	sentAt: string | null;
	/** A way, or the member of staff who passed it on. */
	sentBy: string | null;
	deliveries: readonly Delivery[];
}

/** How long a new message may wait for the background sender to take it up, milliseconds. */
const takeUp = 2 * 60_000;

/**
 * Whether the applicant was told, will be told without anybody's help, or must be told by hand. `automatic`: at least
 * one way is set up.
 */
export function messageState(
	message: MessageFacts,
	automatic: boolean,
	now: Date
): 'told' | 'underWay' | 'byHand' {
	if (message.sentAt) return 'told';
	if (message.deliveries.some(({ nextTryAt }) => nextTryAt !== null)) return 'underWay';
	const fresh = now.getTime() - Date.parse(message.createdAt) < takeUp;
	return automatic && message.deliveries.length === 0 && fresh ? 'underWay' : 'byHand';
}

/** What happened by each way and by hand, one line each. */
export function messageLines(message: MessageFacts): string[] {
	const { sentAt, sentBy, deliveries } = message;
	const lines = deliveries.map(deliveryLine);
	const byHand = sentAt !== null && (sentBy === null || !(sentBy in ways));
	return byHand ? [...lines, `已人工告知（${minuteInShanghai(sentAt)}）`] : lines;
}

function deliveryLine({ way, nextTryAt, sentAt, lastError }: Delivery): string {
	if (sentAt) return `已发送${ways[way]}（${minuteInShanghai(sentAt)}）`;
	const why = lastError ? `：${lastError}` : '';
	if (!nextTryAt) return `${ways[way]}没有发出${why}`;
	return lastError
		? `${ways[way]}没有发出${why}，将于${minuteInShanghai(nextTryAt)}重试`
		: `正在发送${ways[way]}`;
}
