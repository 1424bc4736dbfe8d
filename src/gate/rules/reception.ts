import { addDays, type Day } from '../../domain/calendar/day.ts';
import { CalendarNotPublished, isWorkingDay } from '../../domain/calendar/working-days.ts';
import type { Calendar } from '../../domain/calendar/year.ts';
import type { Reception } from '../../domain/publication/reception.ts';
import { documentOf, filesOf, type Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/**
 * Reception timetables whose name does not fit, days in them that the town does not work, working days on which no leader
 * receives, and timetables announced after their month began (信访工作条例 art. 18: 定期接待群众来访, 提前公布).
 */
export const reception: Rule = {
	name: '接待日',
	check: (content) =>
		filesOf(content, 'reception').flatMap(({ file, data }) => {
			const month = data as Reception;
			return [
				...misnamed(file, month),
				...announcedLate(content, file, month),
				...gapsOf(content, file, month),
				...daysOff(content, file, month),
			];
		}),
};

function misnamed(file: string, { month }: Reception): Observation[] {
	if (file === `reception/${month}.yaml`) return [];
	const problem = '文件名与月份不一致';
	return [{ file, field: 'month', value: month, problem, remedy: `文件名应为 ${month}.yaml` }];
}

function announcedLate(content: Content, file: string, { month, notice }: Reception): Observation[] {
	const announced = documentOf(content, notice)?.data['publishedAt'] as string | undefined;
	if (announced === undefined || announced < `${month}-01`) return [];
	const problem = `${month} 的接待日到 ${announced.slice(0, 10)} 才公布`;
	const remedy = '接待日应在当月开始前公布，请核对通知';
	return [{ file, field: 'notice', value: notice, problem, remedy, level: 'warning' }];
}

function gapsOf({ calendar }: Content, file: string, { month, days, closed }: Reception): Observation[] {
	const gaps = leaderless(month, [...days, ...closed], calendar);
	if (gaps.length === 0) return [];
	const problem = `工作日没有安排接访领导：${gaps.join('、')}`;
	const remedy = '请补上接访领导；确实不安排的，写入 closed 并说明原因';
	return [{ file, field: 'days', value: 'days:', problem, remedy }];
}

function daysOff({ calendar }: Content, file: string, { days }: Reception): Observation[] {
	return days
		.filter(({ note }) => note === undefined)
		.map(({ on }) => ({ on, words: dayOffWords(on, calendar) }))
		.flatMap(({ on, words }) => (words ? [{ file, field: 'days', value: on, ...words }] : []));
}

/** The working days of a month that its timetable does not name; none in a year whose calendar is not entered. */
function leaderless(month: string, named: { on: Day }[], calendar: Calendar): Day[] {
	if (!calendar.has(Number(month.slice(0, 4)))) return [];
	const days = Array.from({ length: 31 }, (_, i) => addDays(`${month}-01`, i));
	return days.filter(
		(day) => day.startsWith(month) && isWorkingDay(day, calendar) && !named.some(({ on }) => on === day)
	);
}

/** What is wrong with receiving visitors on `day`; undefined on a working day. */
function dayOffWords(day: string, calendar: Calendar): { problem: string; remedy: string } | undefined {
	try {
		if (isWorkingDay(day, calendar)) return undefined;
		return { problem: `${day} 不是工作日`, remedy: '请改到工作日；确实安排接待的，请在 note 说明' };
	} catch (error) {
		if (error instanceof CalendarNotPublished) return { problem: error.message, remedy: '请先录入工作日历' };
		throw error;
	}
}
