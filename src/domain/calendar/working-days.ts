import { addDays, weekday, type Day } from './day.ts';
import type { Calendar, CalendarYear } from './year.ts';

/** A year that the calendar does not hold: nothing is guessed (LAW: fail closed). */
export class CalendarNotPublished extends Error {
	readonly year: number;
	constructor(year: number) {
		super(`${year}年节假日安排尚未录入`);
		this.name = 'CalendarNotPublished';
		this.year = year;
	}
}

/**
 * Whether `day` is a working day: Monday to Friday without the days off of the State Council's notice, and the
 * make-up days in it. Throws {@link CalendarNotPublished} for a year that is not entered.
 */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
	const year = yearOf(day, calendar);
	if (year.work.includes(day)) return true;
	if (year.off.some((span) => span.from <= day && day <= span.to)) return false;
	return weekday(day) >= 1 && weekday(day) <= 5;
}

/** The calendar of the year of `day`. Throws {@link CalendarNotPublished}. */
export function yearOf(day: Day, calendar: Calendar): CalendarYear {
	const year = calendar.get(Number(day.slice(0, 4)));
	if (!year) throw new CalendarNotPublished(Number(day.slice(0, 4)));
	return year;
}

/**
 * The last day of a period of `count` working days that begins after `day`: the day itself is not counted
 * (民事诉讼法 art. 85), so the first counted day is the first working day after it.
 */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
	return lastCounted(day, count, (next) => isWorkingDay(next, calendar));
}

/** The `count`-th day after `day` of those that `counts` accepts; it is asked once a day, in order. */
export function lastCounted(day: Day, count: number, counts: (day: Day) => boolean): Day {
	let last = day;
	for (let counted = 0; counted < count;) {
		last = addDays(last, 1);
		if (counts(last)) counted += 1;
	}
	return last;
}

/** How many working days lie after `from` up to and including `to`; negative when `to` is before `from`. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
	if (to < from) return 0 - workingDaysBetween(to, from, calendar);
	let count = 0;
	for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
		if (isWorkingDay(day, calendar)) count += 1;
	}
	return count;
}

/** {@link workingDaysBetween}, or undefined when a year on the way is not entered. */
export function knownWorkingDaysBetween(from: Day, to: Day, calendar: Calendar): number | undefined {
	try {
		return workingDaysBetween(from, to, calendar);
	} catch (error) {
		if (error instanceof CalendarNotPublished) return undefined;
		throw error;
	}
}
