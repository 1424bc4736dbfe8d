import { addDays, weekday, type Day } from './day.ts';
import { isWorkingDay, lastCounted, yearOf } from './working-days.ts';
import type { Calendar, CalendarYear } from './year.ts';

type Span = CalendarYear['off'][number];

/** How far from a long holiday its make-up days lie at most, in calendar days (2004–2026: at most 11). */
const reach = 14;

/** The earliest and the latest day that a period can end on. */
export interface LikelyRange {
	from: Day;
	to: Day;
}

/**
 * Between which days the `count`-th working day after `start` lies when an estimated year is on the way; days that are
 * `paused` are not counted. Throws `CalendarNotPublished`.
 *
 * 《全国年节及纪念日放假办法》 fixes how many days a year are off; a longer holiday is paid for with as many make-up days,
 * and only the notice says which. So for each span of the estimate the number of swapped days is known, their place is
 * not. Latest: every span is off, and no make-up day falls into the period. Earliest: the swapped days of every span are
 * worked as soon as they help, on weekend days at most 14 days from the span, or on days within it that the law does not
 * give. Every notice whose holidays lie within the spans of the estimate ends the period between the two.
 */
export function likelyRange(
	start: Day,
	count: number,
	calendar: Calendar,
	paused: (day: Day) => boolean
): LikelyRange {
	const early = earliestWorkingDays(calendar);
	return {
		from: lastCounted(start, count, (day) => !paused(day) && early(day)),
		to: lastCounted(start, count, (day) => !paused(day) && worksInAnyCase(day, calendar)),
	};
}

/** Asked day by day: whether the day can be worked, while swapped days are left. Keeps count of them. */
function earliestWorkingDays(calendar: Calendar): (day: Day) => boolean {
	const spent = new Map<Span, number>();
	return (day) => {
		if (isWorkingDay(day, calendar)) return true;
		const year = yearOf(day, calendar);
		if (!year.estimated || year.statutory.includes(day)) return false;
		// The span whose days run out first pays: no other choice leaves more for the days to come.
		const span = [...year.off]
			.sort((a, b) => a.to.localeCompare(b.to))
			.find((o) => isNear(day, o) && (spent.get(o) ?? 0) < swappedDays(o, year));
		if (!span) return false;
		spent.set(span, (spent.get(span) ?? 0) + 1);
		return true;
	};
}

function worksInAnyCase(day: Day, calendar: Calendar): boolean {
	const year = yearOf(day, calendar);
	return isWorkingDay(day, calendar) && !(year.estimated && year.work.includes(day));
}

function isNear(day: Day, span: Span): boolean {
	return addDays(span.from, -reach) <= day && day <= addDays(span.to, reach);
}

/** How many make-up days the span costs: its Mondays to Fridays beyond the days that the law gives. */
function swappedDays(span: Span, year: CalendarYear): number {
	let swapped = 0;
	for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
		if (weekday(day) >= 1 && weekday(day) <= 5) swapped += 1;
		if (year.statutory.includes(day)) swapped -= 1;
	}
	return swapped;
}
