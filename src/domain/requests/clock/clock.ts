import type { Day } from '../../calendar/day.ts';
import { dueAfter, earliestDay, latestDay, type DueDate } from '../../calendar/due-date.ts';
import { knownWorkingDaysBetween } from '../../calendar/working-days.ts';
import type { Calendar } from '../../calendar/year.ts';
import { clockDays, type ClockDay } from './days.ts';
import type { ClockFacts, PaymentEffect } from './facts.ts';
import { longestExtension, replyPeriod } from './periods.ts';
import { pauseOn, planOf, type Plan } from './plan.ts';

/** The statutory clock of a request on a day, and how it came about. All numbers are working days. */
export interface Clock {
	/** `waiting`: it stands still for the applicant, a third party or another organ. */
	state: 'notStarted' | 'running' | 'waiting' | 'ended';
	/**
	 * By when the reply is due; while an opinion is awaited, as if it came back today. Undefined before the receipt and
	 * while the applicant's correction or payment is awaited.
	 */
	due?: DueDate;
	/** When the reply would be due without extension and delay: an extension is approved on that day at the latest (art. 33). */
	firstDue?: DueDate;
	/** From the receipt to the due date, to the end, or to today when that is later. */
	days: ClockDay[];
	/** Counted up to today or to the end. */
	counted: number;
	/** The period with its extension. */
	allowed: number;
	/** From today to the due date; negative when overdue. Undefined when there is no date or the clock has ended. */
	left?: number;
	/** Whether it ended in time; false also when it is overdue. Undefined while open, and where only the coming notice can tell. */
	inTime?: boolean;
}

/**
 * The clock of a request on `today` (条例 arts. 30–35): a pure function of what happened and of the calendar. What a
 * payment does to the period is the town's setting. Throws RangeError for an extension beyond 1 to 20 working days.
 */
export function clockOf(
	facts: ClockFacts,
	calendar: Calendar,
	today: Day,
	afterPayment: PaymentEffect = 'restart'
): Clock {
	const { receivedOn, endedOn, delayedUntil } = facts;
	const allowed = replyPeriod + extensionDays(facts);
	const state = endedOn ? 'ended' : 'notStarted';
	if (!receivedOn) return { state, days: [], counted: 0, allowed };
	const now = endedOn ?? today;
	const plan = planOf(receivedOn, facts, now, afterPayment);
	const dates = plan.pauses.some(({ open, applicant }) => open && applicant)
		? undefined
		: {
				due: delayed(periodEnd(plan, allowed, calendar), delayedUntil),
				firstDue: periodEnd(plan, replyPeriod, calendar),
			};
	const due = dates?.due;
	const days = clockDays(
		receivedOn,
		endedOn ?? lastListed(due, today),
		plan,
		allowed,
		delayedUntil,
		calendar
	);
	const left =
		endedOn || !due || due.kind === 'unknown' ? undefined : knownWorkingDaysBetween(today, due.on, calendar);
	const inTime = endedInTime(due, now, endedOn !== undefined);
	return {
		state: endedOn ? 'ended' : isWaiting(plan, now) ? 'waiting' : 'running',
		...dates,
		days,
		counted: days.filter(({ day, counted }) => counted && day <= now).length,
		allowed,
		...(left === undefined ? {} : { left }),
		...(inTime === undefined ? {} : { inTime }),
	};
}

function extensionDays({ extension }: ClockFacts): number {
	const days = extension?.days ?? 0;
	if (!extension || (Number.isInteger(days) && days >= 1 && days <= longestExtension)) return days;
	throw new RangeError(`延长的期限应为1至${longestExtension}个工作日（条例第三十三条）`);
}

function periodEnd(plan: Plan, allowed: number, calendar: Calendar): DueDate {
	return dueAfter(plan.start, allowed, calendar, (day) => pauseOn(day, plan) !== undefined);
}

/** Art. 35: the later of the period's end and the time that the applicant was told. */
function delayed(due: DueDate, until: Day | undefined): DueDate {
	if (!until || due.kind === 'unknown') return due;
	const later = (day: Day) => (day > until ? day : until);
	if (due.kind === 'estimated' && due.to > until)
		return { kind: 'estimated', on: later(due.on), from: later(due.from), to: due.to };
	return { kind: 'official', on: later(due.on) };
}

function lastListed(due: DueDate | undefined, today: Day): Day {
	if (due?.kind === 'unknown') return `${due.year - 1}-12-31`;
	return due && due.on > today ? due.on : today;
}

function isWaiting(plan: Plan, now: Day): boolean {
	return plan.pauses.some(({ open, after, through }) => open || (after <= now && now < through));
}

function endedInTime(due: DueDate | undefined, now: Day, ended: boolean): boolean | undefined {
	const [earliest, latest] = due ? [earliestDay(due), latestDay(due)] : [];
	if (!earliest || !latest) return undefined;
	if (now > latest) return false;
	return ended && now <= earliest ? true : undefined;
}
