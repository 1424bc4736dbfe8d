import { addDays, type Day } from '../../calendar/day.ts';
import { isWorkingDay, yearOf } from '../../calendar/working-days.ts';
import type { Calendar } from '../../calendar/year.ts';
import { replyPeriod } from './periods.ts';
import { pauseOn, type Plan, type Reason } from './plan.ts';

/** Why an ordinary Saturday or Sunday does not count. */
export const restDay = '休息日';

/** One day of the clock, with the reason and the rule by which it counts or not. */
export interface ClockDay extends Reason {
	day: Day;
	counted: boolean;
	/** Its place among the counted days, from 1. */
	number?: number;
	/** The year's holiday notice is not published. */
	estimated?: true;
}

/**
 * Every day from the receipt through `end`. At most `allowed` working days are counted; the list ends before a year
 * that the calendar does not hold.
 */
export function clockDays(
	receivedOn: Day,
	end: Day,
	plan: Plan,
	allowed: number,
	delayedUntil: Day | undefined,
	calendar: Calendar
): ClockDay[] {
	const days: ClockDay[] = [];
	let number = 0;
	for (let day = receivedOn; day <= end && calendar.has(Number(day.slice(0, 4))); day = addDays(day, 1)) {
		const estimated = yearOf(day, calendar).estimated ? { estimated: true as const } : {};
		const outside =
			outsidePeriod(day, receivedOn, plan) ?? (number < allowed ? restReason(day, calendar) : undefined);
		if (outside) days.push({ day, counted: false, ...outside, ...estimated });
		else if (number < allowed) {
			number += 1;
			days.push({ day, counted: true, number, ...workReason(day, number, calendar), ...estimated });
		} else days.push({ day, counted: false, ...afterPeriod(day, delayedUntil), ...estimated });
	}
	return days;
}

function outsidePeriod(day: Day, receivedOn: Day, plan: Plan): Reason | undefined {
	if (day === plan.start) return plan.startReason;
	if (day === receivedOn) return { why: '收到申请之日', article: '条例第三十一条' };
	const pause = pauseOn(day, plan);
	if (pause) return { why: pause.why, article: pause.article };
	return day < plan.start ? plan.voided : undefined;
}

function restReason(day: Day, calendar: Calendar): Reason | undefined {
	if (isWorkingDay(day, calendar)) return undefined;
	const year = yearOf(day, calendar);
	const holiday = year.off.find(({ from, to }) => from <= day && day <= to);
	if (holiday) return { why: `${holiday.name}放假`, article: year.source };
	return { why: restDay, article: '条例第三十三条' };
}

function workReason(day: Day, number: number, calendar: Calendar): Reason {
	const year = yearOf(day, calendar);
	if (year.work.includes(day)) return { why: '调休上班', article: year.source };
	return { why: number > replyPeriod ? '延长的工作日' : '工作日', article: '条例第三十三条' };
}

function afterPeriod(day: Day, delayedUntil: Day | undefined): Reason {
	if (delayedUntil && day <= delayedUntil) return { why: '已告知延迟答复', article: '条例第三十五条' };
	return { why: '已过答复期限', article: '条例第三十三条' };
}
