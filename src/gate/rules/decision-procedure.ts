import { addDays, daysBetween, type Day } from '../../domain/calendar/day.ts';
import {
	addWorkingDays,
	CalendarNotPublished,
	workingDaysBetween,
} from '../../domain/calendar/working-days.ts';
import { saysWhatBecameOfComments, type Decision } from '../../domain/publication/decision.ts';
import {
	decisionSteps,
	lastDayOf,
	resultPeriod,
	type DecisionStep,
} from '../../domain/publication/decision-step.ts';
import { filesOf, type Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/** Calendar days before a hearing by which its materials are with the participants (arts. 16–17). */
const materialsBefore = 7;

/** Working days that a legality review takes at least (arts. 25–28). */
const shortestReview = 7;

type Words = Pick<Observation, 'value' | 'problem' | 'remedy' | 'level'>;

/** The steps of a decision by name, with what a check must know beside them. */
interface Procedure {
	decision: Decision;
	step: (name: DecisionStep['step']) => DecisionStep | undefined;
	content: Content;
}

/** Steps of a major decision that do not keep the times and the order of 《重大行政决策程序暂行条例》. */
export const decisionProcedure: Rule = {
	name: '决策程序',
	check: (content) =>
		filesOf(content, 'decision').flatMap(({ file, data }) => {
			const decision = data as Decision;
			const step: Procedure['step'] = (name) => decision.steps.find((taken) => taken.step === name);
			const procedure = { decision, step, content };
			return [
				...hearingFaults(procedure),
				...reviewFaults(procedure),
				...meetingFaults(procedure),
				...publicationFaults(procedure),
			].map((words) => ({ file, field: 'steps', ...words }));
		}),
};

/** What is still to be written down of a step is told as a warning until a later step was taken on its ground. */
function owed({ decision }: Procedure, name: DecisionStep['step'], problem: string, remedy: string): Words {
	const isLast = decision.steps.at(-1)?.step === name;
	return { value: `step: ${name}`, problem, remedy, ...(isLast && { level: 'warning' as const }) };
}

function hearingFaults(procedure: Procedure): Words[] {
	const {
		step,
		content: { today },
	} = procedure;
	const hearing = step('听证');
	if (!hearing) return [];
	const { from, listOn, materialsOn } = hearing;
	const fault = (problem: string, remedy: string) => ({ value: 'step: 听证', problem, remedy });
	const due = addDays(from, -materialsBefore);
	return [
		...(listOn === undefined && from <= today
			? [owed(procedure, '听证', '没有写明听证参加人名单哪一天公布', '名单应在听证会前公布，请补 listOn')]
			: []),
		...(listOn !== undefined && listOn >= from
			? [fault(`参加人名单 ${listOn} 公布，不早于听证会 ${from}`, '名单应在听证会前公布，请核对 listOn')]
			: []),
		...(materialsOn === undefined && due < today
			? [owed(procedure, '听证', `没有写明听证材料哪一天送达（应不晚于 ${due}）`, '请补 materialsOn')]
			: []),
		...(materialsOn !== undefined && daysBetween(materialsOn, from) < materialsBefore
			? [
					fault(
						`听证材料 ${materialsOn} 送达，离听证会 ${from} 不足${materialsBefore}日`,
						`材料应不晚于 ${due} 送达，请核对日期，或者推迟听证会`
					),
				]
			: []),
	];
}

function reviewFaults(procedure: Procedure): Words[] {
	const {
		step,
		content: { calendar, today },
	} = procedure;
	const review = step('合法性审查');
	if (!review) return [];
	const fault = (problem: string, remedy: string) => [{ value: 'step: 合法性审查', problem, remedy }];
	const ended = lastDayOf(review);
	try {
		const days = workingDaysBetween(review.from, ended, calendar);
		if (days < shortestReview && review.shortenReason === undefined)
			return fault(
				`合法性审查只有${days}个工作日（${review.from} 至 ${ended}）`,
				`一般不少于${shortestReview}个工作日；确需缩短的，请在 shortenReason 说明理由`
			);
	} catch (error) {
		if (!(error instanceof CalendarNotPublished)) throw error;
		return fault(error.message, '请先录入工作日历');
	}
	return ended < today && review.conclusion === undefined
		? [owed(procedure, '合法性审查', '没有写明合法性审查的结论', '请补 conclusion：合法、修改后合法、不合法')]
		: [];
}

function meetingFaults({ decision, step }: Procedure): Words[] {
	const meeting = step('集体讨论决定');
	if (!meeting) return [];
	const fault = (problem: string, remedy: string) => ({ value: 'step: 集体讨论决定', problem, remedy });
	const review = step('合法性审查');
	const risk = step('风险评估');
	const before = decisionSteps.slice(0, decisionSteps.indexOf('合法性审查'));
	return [
		...(review ? [] : [fault('没有经过合法性审查', '未经合法性审查不得提交讨论，请补这个环节')]),
		...(review && lastDayOf(review) >= meeting.from
			? [
					fault(
						`合法性审查 ${lastDayOf(review)} 结束，不早于讨论决定 ${meeting.from}`,
						'应先审查、后讨论，请核对日期'
					),
				]
			: []),
		...(review?.conclusion === '不合法'
			? [fault('合法性审查的结论是“不合法”', '不合法的不得提交讨论，请修改后重新送审')]
			: []),
		...(risk && risk.conclusion === undefined
			? [fault('没有写明风险评估的结论', '请在风险评估环节补 conclusion：可控、不可控')]
			: []),
		...(risk?.conclusion === '不可控'
			? [fault('风险评估的结论是“不可控”', '采取措施确保风险可控后才能决策，请核对结论')]
			: []),
		...decision.steps
			.filter((taken) => before.includes(taken.step) && lastDayOf(taken) > meeting.from)
			.map((taken) =>
				fault(`${taken.step} ${lastDayOf(taken)} 才结束，晚于讨论决定 ${meeting.from}`, '请核对日期')
			),
	];
}

function publicationFaults({ decision, step, content }: Procedure): Words[] {
	const meeting = step('集体讨论决定');
	const publication = step('决策公布');
	const fault = (value: string, problem: string, remedy: string) => ({ value, problem, remedy });
	if (!publication) return meeting ? overdue(lastDayOf(meeting), content.today, content) : [];
	const at = 'step: 决策公布';
	if (!meeting) return [fault(at, '没有经过集体讨论决定', '请补“集体讨论决定”环节')];
	if (publication.from < lastDayOf(meeting))
		return [fault(at, `公布日期 ${publication.from} 早于讨论决定`, '请核对日期')];
	const silent = step('公众参与') !== undefined && !saysWhatBecameOfComments(decision);
	return [
		...(silent
			? [fault(at, '公布决策时没有说明公众意见的采纳情况', '请补 opinions；没有收到意见的，写 received: 0')]
			: []),
		...overdue(lastDayOf(meeting), publication.from, content),
	];
}

/** That a decision was not public within its time, as seen on a day; nothing while it is in time. */
function overdue(decided: Day, seen: Day, { calendar }: Content): Words[] {
	try {
		const due = addWorkingDays(decided, resultPeriod, calendar);
		if (seen <= due) return [];
		const problem = `${decided} 作出决定，应在 ${due} 前公布，晚了${workingDaysBetween(due, seen, calendar)}个工作日`;
		const remedy = '请尽快公布；已经公布的，请写上“决策公布”环节';
		return [{ value: 'step: 集体讨论决定', problem, remedy, level: 'warning' }];
	} catch (error) {
		if (error instanceof CalendarNotPublished) return [];
		throw error;
	}
}
