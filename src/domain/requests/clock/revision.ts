import type { Day } from '../../calendar/day.ts';
import type { DueDate } from '../../calendar/due-date.ts';
import type { Calendar, CalendarYear } from '../../calendar/year.ts';
import { clockOf } from './clock.ts';
import type { ClockFacts, PaymentEffect } from './facts.ts';

/** What a changed year of the calendar does to the due date of one request (event `calendarRevised`). */
export interface CalendarRevision {
	year: number;
	/** The notice that the year now comes from. */
	source: string;
	from: DueDate;
	to: DueDate;
}

/**
 * How the due date of an open request changes when the calendar does: one revision for each new or changed year that
 * makes a difference, in order, the first starting where the old calendar stood and the last ending where the new one
 * stands. Empty for a request that has ended or has no date. Years taken out of the calendar revise nothing.
 */
export function recomputed(
	facts: ClockFacts,
	before: Calendar,
	after: Calendar,
	today: Day,
	afterPayment: PaymentEffect = 'restart'
): CalendarRevision[] {
	const years = [...after.values()].filter((year) => !isSame(before.get(year.year), year));
	let calendar = before;
	return years
		.sort((a, b) => a.year - b.year)
		.flatMap((year) => {
			const from = clockOf(facts, calendar, today, afterPayment).due;
			calendar = new Map(calendar).set(year.year, year);
			const to = clockOf(facts, calendar, today, afterPayment).due;
			if (facts.endedOn || !from || !to || isSame(from, to)) return [];
			return [{ year: year.year, source: year.source, from, to }];
		});
}

function isSame<T extends CalendarYear | DueDate>(a: T | undefined, b: T): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
