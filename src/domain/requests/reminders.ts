import { addDays, dayInChinese, type Day } from '../calendar/day.ts';
import { CalendarNotPublished, isWorkingDay, workingDaysBetween } from '../calendar/working-days.ts';
import type { Calendar } from '../calendar/year.ts';

/** What staff are reminded of, in the words of the daily mail. */
export const reminderKinds = {
	overdue: '答复已超期',
	dueToday: '答复今天到期',
	due1: '答复1个工作日内到期',
	due3: '答复3个工作日内到期',
	due5: '答复5个工作日内到期',
	uncounted: '答复期限算不出来，节假日安排尚未录入',
	unconfirmed: '待确认收到申请',
	review: '待审核',
	approval: '待批准',
	consultationLapsed: '征求意见的期限已过',
	correctionLapsed: '补正期限已过',
	paymentLapsed: '缴费期限已过',
	reasonsLapsed: '说明理由的期限已过',
} as const;

export type ReminderKind = keyof typeof reminderKinds;

/** `today`: to be done today, or its day has just passed on the applicant's side. */
export type Urgency = 'overdue' | 'today' | 'soon';

/** What the reminders need to know of one open request. A period that is over or does not run is undefined. */
export interface ReminderFacts {
	number: string;
	/** The day of submission, while the receipt is not confirmed (条例 art. 31). */
	unconfirmedSince?: Day | undefined;
	/** The last day for the reply, extensions and consultations counted (条例 art. 33). */
	replyDue?: Day | undefined;
	/** The year whose calendar is missing, when no day for the reply can be told. */
	missingYear?: number | undefined;
	/** What the draft waits for. */
	waitingFor?: 'review' | 'approval' | undefined;
	/** The last days of open consultations: 15 working days each (条例 arts. 32, 34). */
	consultationsDue?: readonly Day[] | undefined;
	/** The last days that the applicant was given. */
	correctionDue?: Day | undefined;
	paymentDue?: Day | undefined;
	reasonsDue?: Day | undefined;
}

export interface Reminder {
	number: string;
	kind: ReminderKind;
	words: string;
	urgency: Urgency;
}

const urgencies: readonly Urgency[] = ['overdue', 'today', 'soon'];

/**
 * What must be seen to on `today`, most urgent first, then by number. A reply is named from five working days before
 * its last day. Where the calendar of a year is missing, it reminds rather than keeps silent.
 */
export function remindersOf(cases: readonly ReminderFacts[], today: Day, calendar: Calendar): Reminder[] {
	return cases
		.flatMap((facts) =>
			[
				confirmation(facts, today, calendar),
				reply(facts, today, calendar),
				waiting(facts),
				...lapsedPeriods(facts, today),
			].flatMap((found) => (found ? [{ number: facts.number, ...found }] : []))
		)
		.sort(
			(a, b) =>
				urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || a.number.localeCompare(b.number)
		);
}

type Found = Omit<Reminder, 'number'> | undefined;

function confirmation({ unconfirmedSince }: ReminderFacts, today: Day, calendar: Calendar): Found {
	if (!unconfirmedSince) return undefined;
	const due = firstWorkingDay(unconfirmedSince, calendar);
	const urgency = today > due ? 'overdue' : today === due ? 'today' : 'soon';
	return { kind: 'unconfirmed', urgency, words: '应在收到当天与申请人确认（条例第三十一条）' };
}

function reply({ replyDue, missingYear }: ReminderFacts, today: Day, calendar: Calendar): Found {
	if (missingYear !== undefined)
		return {
			kind: 'uncounted',
			urgency: 'today',
			words: `请先录入${missingYear}年节假日安排，再核对答复期限`,
		};
	if (!replyDue) return undefined;
	const on = `答复期限${dayInChinese(replyDue)}（条例第三十三条）`;
	if (today > replyDue) return { kind: 'overdue', urgency: 'overdue', words: `已超期，${on}` };
	if (today === replyDue) return { kind: 'dueToday', urgency: 'today', words: `今天到期，${on}` };
	const left = workingDaysLeft(today, replyDue, calendar);
	if (left === undefined)
		return { kind: 'uncounted', urgency: 'soon', words: `${on}，剩余的工作日算不出来，请录入节假日安排` };
	if (left > 5) return undefined;
	const kind = left <= 1 ? 'due1' : left <= 3 ? 'due3' : 'due5';
	return { kind, urgency: 'soon', words: `还有${left}个工作日，${on}` };
}

function waiting({ waitingFor }: ReminderFacts): Found {
	return waitingFor && { kind: waitingFor, urgency: 'soon', words: '答复已拟好' };
}

function lapsedPeriods(facts: ReminderFacts, today: Day): Found[] {
	const lapsed = (due: Day | undefined, kind: ReminderKind, words: string): Found =>
		due !== undefined && due < today
			? { kind, urgency: 'today', words: `期限至${dayInChinese(due)}，${words}` }
			: undefined;
	return [
		...(facts.consultationsDue ?? []).map((due) =>
			lapsed(due, 'consultationLapsed', '没有收到意见的，请登记后继续办理（条例第三十二条、第三十四条）')
		),
		lapsed(facts.correctionDue, 'correctionLapsed', '请核对是否已补正、有无正当理由（条例第三十条）'),
		lapsed(facts.paymentDue, 'paymentLapsed', '请核对是否已缴费（政府信息公开信息处理费管理办法）'),
		lapsed(facts.reasonsDue, 'reasonsLapsed', '请核对是否已说明理由（条例第三十五条）'),
	];
}

/** The day itself or the next working day; the day itself where the calendar does not tell. */
function firstWorkingDay(day: Day, calendar: Calendar): Day {
	try {
		let found = day;
		while (!isWorkingDay(found, calendar)) found = addDays(found, 1);
		return found;
	} catch (error) {
		if (error instanceof CalendarNotPublished) return day;
		throw error;
	}
}

function workingDaysLeft(today: Day, due: Day, calendar: Calendar): number | undefined {
	try {
		return workingDaysBetween(today, due, calendar);
	} catch (error) {
		if (error instanceof CalendarNotPublished) return undefined;
		throw error;
	}
}
