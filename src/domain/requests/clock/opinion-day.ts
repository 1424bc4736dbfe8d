import { latestDay } from '../../calendar/due-date.ts';
import type { Day } from '../../calendar/day.ts';
import type { Calendar } from '../../calendar/year.ts';
import type { RequestCase } from '../case.ts';
import { opinionDue } from './periods.ts';

/**
 * The day on which a consultation ends without an answer: the last of the 15 working days (条例 arts. 32, 34); today
 * when it was not served or the day cannot be told.
 */
export function opinionDay(request: RequestCase, consultation: string, today: Day, calendar: Calendar): Day {
	const servedOn = request.consultations.find((one) => one.id === consultation)?.servedOn;
	return (servedOn && latestDay(opinionDue(servedOn, calendar))) ?? today;
}
