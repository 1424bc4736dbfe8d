import type { Calendar } from '../calendar/year.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { RequestCase } from './case.ts';
import { clockFacts } from './clock-facts.ts';
import { clockOf, type Clock } from './clock/clock.ts';
import type { PaymentEffect } from './clock/facts.ts';

/** How long an answer took. */
export interface AnswerTime {
	/** Counted by the statutory clock, and on beyond the end of the period. */
	workingDays: number;
	inTime: boolean;
}

/**
 * How long the answer of a request took, to the day it went out (条例 arts. 31–35). Undefined while there is no answer,
 * and where only the holiday notice of a coming year can tell.
 */
export function answerTime(
	request: RequestCase,
	calendar: Calendar,
	afterPayment: PaymentEffect
): AnswerTime | undefined {
	const { deliveredOn } = request;
	if (!deliveredOn) return undefined;
	const clock = clockOf(clockFacts(request), calendar, deliveredOn, afterPayment);
	const known = clock.days.at(-1)?.day === deliveredOn && !clock.days.some(({ estimated }) => estimated);
	if (!known || clock.inTime === undefined) return undefined;
	return { workingDays: clock.counted + daysBeyond(clock, calendar), inTime: clock.inTime };
}

/** Working days after the end of the period: the clock itself counts no further. */
function daysBeyond({ days, counted, allowed }: Clock, calendar: Calendar): number {
	if (counted < allowed) return 0;
	const lastCounted = days.findLastIndex((one) => one.counted);
	return days.slice(lastCounted + 1).filter(({ day }) => isWorkingDay(day, calendar)).length;
}
