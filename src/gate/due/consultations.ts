import { addDays, type Day } from '../../domain/calendar/day.ts';
import { addWorkingDays, CalendarNotPublished } from '../../domain/calendar/working-days.ts';
import type { Calendar } from '../../domain/calendar/year.ts';
import { saysWhatBecameOfComments, type Decision } from '../../domain/publication/decision.ts';
import { lastDayOf, resultPeriod } from '../../domain/publication/decision-step.ts';
import { filesOf } from '../content.ts';
import type { DueSource, DueWork } from './due-work.ts';

/** Consultations whose outcome, and decisions whose text, is not published yet (重大行政决策程序暂行条例 arts. 18, 32). */
export const consultations: DueSource = (content) =>
	filesOf(content, 'decision').flatMap(({ file, data }) => {
		const decision = data as Decision;
		const { title, steps } = decision;
		const step = (name: string) => steps.find((taken) => taken.step === name);
		const consulted = step('公众参与');
		const decided = step('集体讨论决定');
		const work: DueWork[] = [];
		if (step('决策公布')) return work;
		if (consulted && !saysWhatBecameOfComments(decision))
			work.push({
				on: inTime(lastDayOf(consulted), content.calendar),
				task: `公布意见采纳情况：${title}`,
				file,
				basis: '《重大行政决策程序暂行条例》第十八条、条例第二十六条',
			});
		if (decided)
			work.push({
				on: inTime(lastDayOf(decided), content.calendar),
				task: `公布决定：${title}`,
				file,
				basis: '《重大行政决策程序暂行条例》第三十二条、条例第二十六条',
			});
		return work;
	});

/** The last of the working days after `from`; four weeks where the calendar ends before it. */
function inTime(from: Day, calendar: Calendar): Day {
	try {
		return addWorkingDays(from, resultPeriod, calendar);
	} catch (error) {
		if (error instanceof CalendarNotPublished) return addDays(from, 28);
		throw error;
	}
}
