import type { Day } from '../../calendar/day.ts';
import type { DueDate } from '../../calendar/due-date.ts';
import type { Calendar, CalendarYear } from '../../calendar/year.ts';
import type { EventOf } from '../events.ts';
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

/**
 * What the content's calendar has that the register does not know: `before`, where the requests stand, and `after`, with
 * the notices that arrived. An estimate that was changed is in both, for nobody was told a certain date by it; it never
 * takes the place of a notice. A register that knows no calendar yet takes the content's without revising anything.
 */
export function newlyPublished(
	known: Calendar,
	content: Calendar
): { before: Calendar; after: Calendar; differs: boolean } {
	const news = [...content.values()].filter(
		(year) =>
			!isSame(known.get(year.year), year) && !(year.estimated && known.get(year.year)?.estimated === false)
	);
	const joined = (years: readonly CalendarYear[], calendar: Calendar): Calendar =>
		new Map([...calendar, ...years.map((year) => [year.year, year] as const)]);
	const before =
		known.size === 0
			? content
			: joined(
					news.filter((year) => year.estimated),
					known
				);
	return { before, after: joined(news, before), differs: news.length > 0 };
}

/** The events that record revisions. While the date reaches a year that is not entered, there is none to record. */
export function revisionEvents(revisions: readonly CalendarRevision[]): EventOf<'calendarRevised'>[] {
	return revisions.flatMap(({ year, source, from, to }) =>
		to.kind === 'unknown'
			? []
			: [
					{
						type: 'calendarRevised' as const,
						year,
						source,
						...(from.kind !== 'unknown' && { from: from.on }),
						to: to.on,
						...(from.kind === 'estimated' && { fromEstimated: true }),
						...(to.kind === 'estimated' && { toEstimated: true }),
					},
				]
	);
}

function isSame<T extends CalendarYear | DueDate>(a: T | undefined, b: T): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
