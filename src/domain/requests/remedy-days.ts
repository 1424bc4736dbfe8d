import { addDays, monthsAfter, type Day } from '../calendar/day.ts';
import { dueAfter, type DueDate } from '../calendar/due-date.ts';
import type { Calendar } from '../calendar/year.ts';
import type { Outcome } from './outcomes.ts';
import { reconsiderationFirst } from './remedies.ts';

const reconsiderationPeriod = 60;
const suitPeriod = 6;

/** Until when the applicant can seek each remedy. */
export interface RemedyDays {
	/** Last day to apply for 行政复议: 60 calendar days (行政复议法 art. 20). */
	reconsideration: DueDate;
	/**
	 * Last day to sue directly: six months (行政诉讼法 art. 46); by art. 37 only for the part that is not withheld. Absent
	 * where reconsideration must come first: the suit then has 15 days from the day its decision arrives (行政诉讼法
	 * art. 45), a day that is not known yet.
	 */
	suit?: DueDate;
}

/**
 * The last days of the remedies against an answer that the applicant received on `servedOn`, which is not counted
 * itself. A last day that is not a working day moves to the next one; 暂估 while its year has no official calendar.
 */
export function remedyDays(servedOn: Day, outcome: Outcome, calendar: Calendar): RemedyDays {
	const reconsideration = endOfPeriod(addDays(servedOn, reconsiderationPeriod), calendar);
	if (outcome !== 'PT' && reconsiderationFirst(outcome)) return { reconsideration };
	return { reconsideration, suit: endOfPeriod(monthsAfter(servedOn, suitPeriod), calendar) };
}

/** 期间届满的最后一日是法定休假日的，以法定休假日后的第一日为期间届满的日期 (民事诉讼法 art. 85). */
function endOfPeriod(last: Day, calendar: Calendar): DueDate {
	return dueAfter(addDays(last, -1), 1, calendar);
}
