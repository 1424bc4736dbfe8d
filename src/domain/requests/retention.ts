import { z } from 'zod';
import { addDays, dayInShanghai, yearsAfter, type Day } from '../calendar/day.ts';
import type { Calendar } from '../calendar/year.ts';
import type { RequestCase } from './case.ts';
import { isOutcome, outcomes, type Outcome, type Result } from './outcomes.ts';
import { isOpen } from './states.ts';

type RetentionGroup = (typeof outcomes)[Outcome]['group'] | typeof recordGroup;

/** The answers to requests for correction (条例 art. 41), which have no row in the statutory table. */
const recordGroup = '更正信息';

const retentionGroups = [
	...new Set<RetentionGroup>([...Object.values(outcomes).map(({ group }) => group), recordGroup]),
];

const fault = { error: '应为1至100的整数（年），或者写 永久' };
const periodSchema = z.union([z.number().int(fault).min(1, fault).max(100, fault), z.literal('永久')], fault);

/**
 * How long the person stays in a request after it has ended, in years of the calendar; 永久 for good. The figures are
 * those of the town's own 文件材料归档范围和保管期限表. One year is the least: no remedy period is longer (see
 * `remedy-days.ts`), so nothing is erased while one runs.
 */
export const retentionSchema = z.strictObject({
	default: periodSchema,
	/** Groups of outcomes that the table keeps longer or shorter. */
	byOutcome: z.partialRecord(z.enum(retentionGroups), periodSchema).default({}),
});

export type RetentionSchedule = z.infer<typeof retentionSchema>;

/** For how many days the desk and the applicant are told before a person is erased. */
export const noticeDays = 30;

/** Why a person is kept, whatever the schedule says. */
export const keptReasons = {
	open: '还没有答复或者终止',
	notArchived: '还没有归档，归档之后才能销毁',
	permanent: '按保管期限表永久保存',
	onHold: '已经暂停销毁',
	remedy: '复议或者诉讼还没有结果',
	suggestion: '主动公开的建议还没有答复',
	erased: '已经销毁',
} as const;

export type KeptReason = keyof typeof keptReasons;

/** What the schedule says of a request. */
export interface Retention {
	/** The first day on which the person may be erased; absent while no day can be told. */
	from?: Day;
	/** Why not even then; absent when nothing stands against it. */
	kept?: KeptReason;
}

/**
 * From when the person in a request may be erased (个人信息保护法 art. 47), or why not. The period begins after the day
 * on which the case ended: the answer went out or arrived, the case was closed, or a remedy was decided, whichever is
 * last; it ends on the same day of its last year (民法典 arts. 200–202).
 */
export function retentionOf(request: RequestCase, schedule: RetentionSchedule): Retention {
	if (request.erasedAt) return { kept: 'erased' };
	if (isOpen(request.state)) return { kept: 'open' };
	const years = periodOf(request.outcome, schedule);
	if (years === '永久') return { kept: 'permanent' };
	const from = addDays(yearsAfter(endOf(request), years), 1);
	const kept = request.state === 'archived' ? keptBy(request) : 'notArchived';
	return { from, ...(kept && { kept }) };
}

/** What keeps the person in an archived request: a hold, or something that still awaits its end. */
export function keptBy({ onHold, remedies, suggestion }: RequestCase): KeptReason | undefined {
	if (onHold) return 'onHold';
	if (remedies.some(({ result }) => !result)) return 'remedy';
	return suggestion && suggestion.adopted === undefined ? 'suggestion' : undefined;
}

/**
 * Why nothing is erased today: its year has no official calendar. The holiday notice of a year is entered by people
 * shortly before it begins, so a clock that runs ahead by years erases nothing.
 */
export function erasingPaused(today: Day, calendar: Calendar): string | undefined {
	const year = calendar.get(Number(today.slice(0, 4)));
	return year && !year.estimated
		? undefined
		: `${today.slice(0, 4)}年的放假安排还没有录入，暂停销毁。请核对服务器的时间，录入放假安排。`;
}

/** What to do with a request today: give notice of its erasing, erase, or nothing. */
export function erasingStep(
	request: RequestCase,
	schedule: RetentionSchedule,
	today: Day
): { do: 'announce'; on: Day } | { do: 'erase' } | undefined {
	const { from, kept } = retentionOf(request, schedule);
	if (!from || kept || from > addDays(today, noticeDays)) return undefined;
	const { erasureOn } = request;
	if (!erasureOn || erasureOn < from) return { do: 'announce', on: later(from, addDays(today, noticeDays)) };
	return erasureOn <= today ? { do: 'erase' } : undefined;
}

/** The shortest period of a schedule; undefined when everything is kept for good. */
export function shortestPeriod({ default: usual, byOutcome }: RetentionSchedule): number | undefined {
	const years = [usual, ...Object.values(byOutcome)].filter((period) => period !== '永久');
	return years.length > 0 ? Math.min(...years) : undefined;
}

/** A schedule in words: 10年（其他处理5年，不予公开永久）. */
export function scheduleInWords({ default: usual, byOutcome }: RetentionSchedule): string {
	const words = (period: z.infer<typeof periodSchema>) => (period === '永久' ? period : `${period}年`);
	const others = Object.entries(byOutcome).map(([group, period]) => `${group}${words(period)}`);
	return words(usual) + (others.length > 0 ? `（其中${others.join('，')}）` : '');
}

function periodOf(outcome: Result | undefined, schedule: RetentionSchedule) {
	if (!outcome) return schedule.default;
	const group = isOutcome(outcome) ? outcomes[outcome].group : recordGroup;
	return schedule.byOutcome[group] ?? schedule.default;
}

function endOf({ submittedAt, closedAt, deliveredOn, servedOn, remedies }: RequestCase): Day {
	const closedOn = closedAt && dayInShanghai(closedAt);
	return [deliveredOn, servedOn, closedOn, ...remedies.map(({ decidedOn }) => decidedOn)].reduce<Day>(
		(last, day) => (day ? later(last, day) : last),
		dayInShanghai(submittedAt)
	);
}

function later(a: Day, b: Day): Day {
	return a > b ? a : b;
}
