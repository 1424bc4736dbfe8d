import { dayInChinese, type Day } from './day.ts';
import { likelyRange } from './likely-range.ts';
import { CalendarNotPublished, isWorkingDay, lastCounted } from './working-days.ts';
import type { Calendar } from './year.ts';

/**
 * The last day of a period in working days. `estimated` (暂估): the period reaches a year whose holiday notice is not
 * published; it then ends on `on` by the likely holidays, and between `from` and `to` in any case (see `likelyRange`).
 * `unknown`: that year is not entered at all, so no date is given.
 */
export type DueDate =
	| { kind: 'official'; on: Day }
	| { kind: 'estimated'; on: Day; from: Day; to: Day }
	| { kind: 'unknown'; year: number };

/** The last day of `count` working days after `start`, which is not counted itself; nor are days that are `paused`. */
export function dueAfter(
	start: Day,
	count: number,
	calendar: Calendar,
	paused: (day: Day) => boolean = () => false
): DueDate {
	try {
		const on = lastCounted(start, count, (day) => !paused(day) && isWorkingDay(day, calendar));
		if (!reachesEstimate(start, on, calendar)) return { kind: 'official', on };
		return { kind: 'estimated', on, ...likelyRange(start, count, calendar, paused) };
	} catch (error) {
		if (error instanceof CalendarNotPublished) return { kind: 'unknown', year: error.year };
		throw error;
	}
}

/** The first day that a period can end on: the one to work towards. */
export function earliestDay(due: DueDate): Day | undefined {
	if (due.kind === 'unknown') return undefined;
	return due.kind === 'estimated' ? due.from : due.on;
}

/** The last day that a period can end on: after it, it is over in any case. */
export function latestDay(due: DueDate): Day | undefined {
	if (due.kind === 'unknown') return undefined;
	return due.kind === 'estimated' ? due.to : due.on;
}

/** What is said after a date that is only estimated; empty for others. */
export function estimateNote(due: DueDate): string {
	if (due.kind !== 'estimated') return '';
	const range = due.from === due.to ? '' : `，最早${dayInChinese(due.from)}，最迟${dayInChinese(due.to)}`;
	return `（暂估${range}；国务院办公厅${due.to.slice(0, 4)}年放假安排公布后重新计算）`;
}

/** A due date in words. */
export function dueInChinese(due: DueDate): string {
	if (due.kind === 'unknown') return `待${due.year}年节假日安排公布后计算`;
	return `${dayInChinese(due.on)}${estimateNote(due)}`;
}

function reachesEstimate(from: Day, to: Day, calendar: Calendar): boolean {
	const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
	return [...calendar.values()].some((c) => c.estimated && c.year >= first && c.year <= last);
}
