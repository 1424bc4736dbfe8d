import type { Day } from '../../calendar/day.ts';
import { earliestDay, latestDay, type DueDate } from '../../calendar/due-date.ts';
import { knownWorkingDaysBetween } from '../../calendar/working-days.ts';
import type { Calendar } from '../../calendar/year.ts';

/** How near a due date is: at most 5, 3 or 1 working days away, today, or past. */
export type Reminder = 'inFive' | 'inThree' | 'inOne' | 'today' | 'overdue';

/**
 * Which reminder is due on `today`, so that one missed day loses none: a reminder holds until the next one. An
 * estimated date is reminded of by its earliest day, and overdue only after its latest. Undefined when there is time,
 * or no date.
 */
export function dueSoon(due: DueDate | undefined, today: Day, calendar: Calendar): Reminder | undefined {
	const [earliest, latest] = due ? [earliestDay(due), latestDay(due)] : [];
	if (!earliest || !latest) return undefined;
	if (today > latest) return 'overdue';
	if (today >= earliest) return 'today';
	const left = knownWorkingDaysBetween(today, earliest, calendar);
	if (left === undefined) return undefined;
	if (left <= 1) return 'inOne';
	if (left <= 3) return 'inThree';
	return left <= 5 ? 'inFive' : undefined;
}
