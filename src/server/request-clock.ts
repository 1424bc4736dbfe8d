import { dayInShanghai } from '../domain/calendar/day.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import { clockFacts } from '../domain/requests/clock-facts.ts';
import { clockOf, type Clock } from '../domain/requests/clock/clock.ts';
import type { Reckoning } from '../domain/requests/clock/facts.ts';
import { currentCalendar, site } from './site.ts';

/** By what clocks and steps are reckoned now: the official calendar, and the town's setting. */
export function reckoningNow(now: Date): Reckoning {
	const today = dayInShanghai(now.toISOString());
	return { today, calendar: currentCalendar(), afterPayment: site.requests.afterPayment };
}

/** The statutory clock of a request now, by the calendar and the settings of the town. */
export function clockOfRequest(request: RequestCase, now: Date): Clock {
	return clockBy(request, reckoningNow(now));
}

/** The same for one of many requests: reading the calendar costs more than the clock. */
export function clockBy(request: RequestCase, { today, calendar, afterPayment }: Reckoning): Clock {
	return clockOf(clockFacts(request), calendar, today, afterPayment);
}
