import { minuteInShanghai } from '../calendar/day.ts';
import type { EventType, RecordedEvent } from './events.ts';

/** One line of a request's history, for the citizen and for the desk. */
export interface TimelineEntry {
	at: string;
	title: string;
	note: string;
}

const titles: Record<EventType, string> = {
	submitted: '提交申请',
	receiptConfirmed: '确认收到申请',
	decided: '作出决定',
	delivered: '送达答复',
};

/** The history of a request in words, oldest first; names no member of staff. */
export function timelineOf(history: readonly RecordedEvent[]): TimelineEntry[] {
	return history.map(({ event, at }) => ({
		at: minuteInShanghai(at),
		title: titles[event.type],
		note: noteOn(event),
	}));
}

function noteOn(event: RecordedEvent['event']): string {
	switch (event.type) {
		case 'submitted':
			return '申请已登记，等待工作人员与您确认。';
		case 'receiptConfirmed':
			return `双方确认，收到申请之日为 ${event.receivedOn}（条例第三十一条）。`;
		case 'decided':
			return '本机关已作出决定，正在送达。';
		case 'delivered':
			return '答复已送达。';
	}
}
