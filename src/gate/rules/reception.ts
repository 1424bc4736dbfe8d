import { CalendarNotPublished, isWorkingDay } from '../../domain/calendar/working-days.ts';
import type { Calendar } from '../../domain/calendar/year.ts';
import type { Reception } from '../../domain/publication/reception.ts';
import { filesOf } from '../content.ts';
import type { Rule } from '../rule.ts';

/** Reception timetables whose name does not fit, and days in them that the town does not work. */
export const reception: Rule = {
	name: '接待日',
	check: (content) =>
		filesOf(content, 'reception').flatMap(({ file, data }) => {
			const { month, days } = data as Reception;
			const misnamed = {
				file,
				field: 'month',
				value: month,
				problem: '文件名与月份不一致',
				remedy: `文件名应为 ${month}.yaml`,
			};
			return [
				...(file === `reception/${month}.yaml` ? [] : [misnamed]),
				...days
					.filter(({ note }) => note === undefined)
					.map(({ on }) => ({ on, words: dayOffWords(on, content.calendar) }))
					.flatMap(({ on, words }) => (words ? [{ file, field: 'days', value: on, ...words }] : [])),
			];
		}),
};

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
