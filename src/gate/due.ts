import { addDays, daysBetween, type Day } from '../domain/calendar/day.ts';
import type { Content } from './content.ts';
import { annualReports } from './due/annual-reports.ts';
import { calendarYears } from './due/calendar-years.ts';
import { consultations } from './due/consultations.ts';
import type { DueSource, DueWork } from './due/due-work.ts';
import { expiries } from './due/expiries.ts';
import { nextSteps } from './due/next-steps.ts';
import { receptionMonths } from './due/reception-months.ts';
import { planTasks, registerTerms } from './due/register-terms.ts';
import { staleItems } from './due/stale-items.ts';
import { waiverTerms } from './due/waiver-terms.ts';
import { withheldReviews } from './due/withheld-reviews.ts';

/** Where work that is due comes from. */
const sources: readonly DueSource[] = [
	annualReports,
	staleItems,
	withheldReviews,
	expiries,
	consultations,
	nextSteps,
	calendarYears,
	receptionMonths,
	registerTerms,
	planTasks,
	waiverTerms,
];

/** What is overdue, and what falls due up to `days` calendar days after today; the oldest day first. */
export function dueWork(content: Content, days: number): DueWork[] {
	const last = addDays(content.today, days);
	return sources
		.flatMap((source) => source(content))
		.filter(({ on }) => on <= last)
		.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** How far a day lies from today, as in 逾期3日. */
export function distanceInWords(on: Day, today: Day): string {
	const days = daysBetween(today, on);
	if (days === 0) return '今日到期';
	return days < 0 ? `逾期${-days}日` : `还有${days}日`;
}
