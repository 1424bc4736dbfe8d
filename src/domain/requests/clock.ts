import type { Day } from '../calendar/day.ts';
import { addWorkingDays, CalendarNotPublished, reachesEstimate } from '../calendar/working-days.ts';
import type { Calendar } from '../calendar/year.ts';

/** Working days for a reply (条例 art. 33). */
export const replyPeriod = 20;

/**
 * By when a request must be answered. `estimated` (暂估): the span reaches a year whose holiday notice is not
 * published. `unknown`: that year is not entered at all, so no date is given.
 */
export type DueDate = { kind: 'official' | 'estimated'; on: Day } | { kind: 'unknown'; year: number };

/** The last day for the reply to a request received on `receivedOn` (条例 arts. 31, 33). */
export function replyDue(receivedOn: Day, calendar: Calendar): DueDate {
	try {
		const on = addWorkingDays(receivedOn, replyPeriod, calendar);
		return { kind: reachesEstimate(receivedOn, on, calendar) ? 'estimated' : 'official', on };
	} catch (error) {
		if (error instanceof CalendarNotPublished) return { kind: 'unknown', year: error.year };
		throw error;
	}
}
