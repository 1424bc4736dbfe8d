import { dayInShanghai } from '../domain/calendar/day.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import { clockFacts } from '../domain/requests/clock-facts.ts';
import { clockOf, type Clock } from '../domain/requests/clock/clock.ts';
import { currentCalendar, site } from './site.ts';

/** The statutory clock of a request now, by the calendar and the settings of the town. */
export function clockOfRequest(request: RequestCase, now: Date): Clock {
	const today = dayInShanghai(now.toISOString());
	return clockOf(clockFacts(request), currentCalendar(), today, site.requests.afterPayment);
}
