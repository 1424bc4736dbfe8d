import type { Day } from '../../domain/calendar/day.ts';
import {
	addWorkingDays,
	CalendarNotPublished,
	workingDaysBetween,
} from '../../domain/calendar/working-days.ts';
import type { Calendar } from '../../domain/calendar/year.ts';
import { saysWhatBecameOfComments, type Decision } from '../../domain/publication/decision.ts';
import { lastDayOf, resultPeriod, type DecisionStep } from '../../domain/publication/decision-step.ts';
import { filesOf, type Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

type Words = Pick<Observation, 'problem' | 'remedy' | 'level'>;

/** Comments of the public on a major decision: how to give them, and what became of them (重大行政决策程序暂行条例 arts. 15, 18). */
export const consultation: Rule = {
	name: '征求意见',
	check: (content) =>
		filesOf(content, 'decision').flatMap(({ file, data }) => {
			const decision = data as Decision;
			const step = decision.steps.find((taken) => taken.step === '公众参与');
			if (!step) return [];
			return [
				...openFaults(decision, step, content.today),
				...resultFaults(decision, step, content),
				...countFaults(decision, step),
			].map((words) => ({ file, field: 'steps', value: 'step: 公众参与', ...words }));
		}),
};

function openFaults({ howToComment }: Decision, step: DecisionStep, today: Day): Words[] {
	if (lastDayOf(step) < today || howToComment !== undefined) return [];
	return [{ problem: '没有写明提出意见的方式', remedy: '请在 howToComment 写明怎样提出意见、截止哪一天' }];
}

function resultFaults(decision: Decision, step: DecisionStep, content: Content): Words[] {
	const closed = lastDayOf(step);
	const { resultOn } = step;
	if (resultOn !== undefined && resultOn <= closed)
		return [
			{
				problem: `采纳情况的公布日期 ${resultOn} 不晚于征求意见的截止日期 ${closed}`,
				remedy: '请核对 resultOn 和 to',
			},
		];
	if (resultOn !== undefined && resultOn > content.today)
		return [{ problem: `采纳情况的公布日期 ${resultOn} 还没有到`, remedy: '请到时再写 resultOn' }];
	if (resultOn !== undefined && !saysWhatBecameOfComments(decision))
		return [
			{
				problem: `写了采纳情况 ${resultOn} 公布，却没有列出意见`,
				remedy: '请补 opinions；没有收到意见的，写 received: 0',
			},
		];
	const due = dueDay(closed, content.calendar);
	if (due === undefined) return [];
	if (!saysWhatBecameOfComments(decision) && content.today > due)
		return [
			{
				problem: `征求意见 ${closed} 截止，应在 ${due} 前公布采纳情况，至今没有公布`,
				remedy: '请补 opinions（意见、采纳情况、理由）；没有收到意见的，写 received: 0',
				level: 'warning',
			},
		];
	if (resultOn !== undefined && resultOn > due)
		return [
			{
				problem: `采纳情况 ${resultOn} 公布，比应当公布的 ${due} 晚${workingDaysBetween(due, resultOn, content.calendar)}个工作日`,
				remedy: '日期无误的，请在正文说明原因',
				level: 'warning',
			},
		];
	return [];
}

function countFaults({ opinions }: Decision, { received }: DecisionStep): Words[] {
	if (received === undefined || opinions.length <= received) return [];
	return [
		{
			problem: `写明收到意见${received}条，却列出${opinions.length}条`,
			remedy: '请核对 received 和 opinions',
		},
	];
}

/** The last working day for the result; undefined where the calendar ends before it. */
function dueDay(closed: Day, calendar: Calendar): Day | undefined {
	try {
		return addWorkingDays(closed, resultPeriod, calendar);
	} catch (error) {
		if (error instanceof CalendarNotPublished) return undefined;
		throw error;
	}
}
