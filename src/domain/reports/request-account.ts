import { dayInShanghai, type Day } from '../calendar/day.ts';
import type { RequestCase } from '../requests/case.ts';
import type { EventType, RecordedEvent } from '../requests/events.ts';
import type { Result } from '../requests/outcomes.ts';
import { caseOf } from '../requests/state.ts';

/** That a request ended, or was opened anew after a remedy. */
export interface Turn {
	/** The day the answer went out; of what is only recorded, the day of the record. */
	on: Day;
	/** How it ended; absent when it was opened anew. */
	outcome?: Result;
}

/** One request as the annual reports look at it, whatever year they are of. */
export interface RequestAccount {
	number: string;
	/** What its events say of it now. */
	request: RequestCase;
	/** In the order of the register. */
	turns: readonly Turn[];
	/** The case as it stood when its first answer had gone out. */
	firstAnswer?: RequestCase;
}

/** A request with all that happened to it. */
export interface RequestHistory {
	number: string;
	history: readonly RecordedEvent[];
}

const endings: readonly EventType[] = ['delivered', 'lapsed', 'withdrawn', 'merged'];

/** The account of a request, from its events alone. Throws `RuleError` when they do not follow the procedure. */
export function accountOf({ number, history }: RequestHistory): RequestAccount {
	const answered = history.findIndex(({ event }) => event.type === 'delivered');
	return {
		number,
		request: caseOf(history),
		turns: history.flatMap((_, i) => turnAt(history, i)),
		...(answered >= 0 && { firstAnswer: caseOf(history.slice(0, answered + 1)) }),
	};
}

function turnAt(history: readonly RecordedEvent[], place: number): Turn[] {
	const { event, at } = history[place] ?? {};
	if (!event || !at) return [];
	const recordedOn = dayInShanghai(at);
	if (event.type === 'reopened') return [{ on: recordedOn }];
	if (!endings.includes(event.type)) return [];
	const on = event.type === 'delivered' ? (event.sentOn ?? recordedOn) : recordedOn;
	const { outcome } = caseOf(history.slice(0, place + 1));
	return outcome ? [{ on, outcome }] : [];
}
