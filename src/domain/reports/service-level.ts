import { addDays, type Day } from '../calendar/day.ts';
import { answerTime, type AnswerTime } from '../requests/answer-time.ts';
import type { RequestCase } from '../requests/case.ts';
import { clockFacts } from '../requests/clock-facts.ts';
import { clockOf } from '../requests/clock/clock.ts';
import type { Reckoning } from '../requests/clock/facts.ts';
import { notCounted } from '../requests/relations.ts';
import { isOpen } from '../requests/states.ts';
import { standings, type Standing, type YearCounts } from './told-figures.ts';

/** The last day that the figures of a day cover: they stand as they were when `today` began. */
export function lastCoveredDay({ today }: Pick<Reckoning, 'today'>): Day {
	return addDays(today, -1);
}

/**
 * Counts the requests received (条例 art. 31) in the year of the last covered day, as they stood when `today` began; the
 * cases are given as of then. Left out is what the annual report counts in none of its rows. Whether an answer was in
 * time is not judged while only a coming holiday notice can tell.
 */
export function yearCounts(cases: Iterable<RequestCase>, reckoning: Reckoning): YearCounts {
	const year = lastCoveredDay(reckoning).slice(0, 4);
	const counts = {
		standings: Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<Standing, number>,
		extended: 0,
		answerDays: [] as number[],
		openOfEarlierYears: 0,
	};
	for (const request of cases) {
		const receivedIn = request.receivedOn?.slice(0, 4);
		if (receivedIn === undefined || notCounted(request) !== undefined) continue;
		if (receivedIn < year && isOpen(request.state)) counts.openOfEarlierYears += 1;
		if (receivedIn !== year) continue;
		// A request that was reopened still knows the day of its first answer.
		const time = isOpen(request.state)
			? undefined
			: answerTime(request, reckoning.calendar, reckoning.afterPayment);
		counts.standings[standingOf(request, time, reckoning)] += 1;
		if (request.extension?.approvedOn !== undefined) counts.extended += 1;
		if (time) counts.answerDays.push(time.workingDays);
	}
	return counts;
}

function standingOf(
	request: RequestCase,
	time: AnswerTime | undefined,
	{ today, calendar, afterPayment }: Reckoning
): Standing {
	if (isOpen(request.state)) {
		const { inTime } = clockOf(clockFacts(request), calendar, today, afterPayment);
		return inTime === false ? 'overdue' : 'withinPeriod';
	}
	if (time) return time.inTime ? 'inTime' : 'late';
	return request.deliveredOn === undefined ? 'endedWithoutAnswer' : 'notYetJudged';
}
