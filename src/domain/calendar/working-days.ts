import { addDays, weekday, type Day } from './day.ts';
import type { Calendar } from './year.ts';

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
	const year = calendar.get(Number(day.slice(0, 4)));
	if (!year) throw new CalendarNotPublished(Number(day.slice(0, 4)));
	if (year.work.includes(day)) return true;
	if (year.off.some((span) => span.from <= day && day <= span.to)) return false;
	return weekday(day) >= 1 && weekday(day) <= 5;
}

/**
 * The last day of a period of `count` working days that begins after `day`: the day itself is not counted
 * (民事诉讼法 art. 85), so the first counted day is the first working day after it.
 */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
	let last = day;
	for (let counted = 0; counted < count;) {
		last = addDays(last, 1);
		if (isWorkingDay(last, calendar)) counted += 1;
	}
	return last;
}

/** How many working days lie after `from` up to and including `to`; negative when `to` is before `from`. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
	if (to < from) return -workingDaysBetween(to, from, calendar);
	let count = 0;
	for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
		if (isWorkingDay(day, calendar)) count += 1;
	}
	return count;
}

/** Whether a span of days reaches a year whose holidays are only estimated (暂估). */
export function reachesEstimate(from: Day, to: Day, calendar: Calendar): boolean {
	const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
	return [...calendar.values()].some((c) => c.estimated && c.year >= first && c.year <= last);
}
