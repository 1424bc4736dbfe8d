import { CalendarNotPublished, isWorkingDay } from '../domain/calendar/working-days.ts';
import type { Calendar, CalendarYear } from '../domain/calendar/year.ts';
import type { Reception } from '../domain/publication/reception.ts';
import type { CheckedFile, FaultBetween } from './checked-file.ts';

/** Reception timetables whose name does not fit, and days in them that the town does not work. */
export function receptionFaults(checked: CheckedFile[]): FaultBetween[] {
	const years = checked.filter(({ file }) => file.startsWith('calendar/'));
	const calendar: Calendar = new Map(
		years.map(({ data }) => data as CalendarYear).map((year) => [year.year, year])
	);
	return checked
		.filter(({ file }) => file.startsWith('reception/'))
		.flatMap(({ file, data }) => {
			const { month, days } = data as Reception;
			const misnamed = {
				file,
				field: 'month',
				value: month,
				message: `文件名应为 ${month}.yaml，与月份一致`,
			};
			return [
				...(file === `reception/${month}.yaml` ? [] : [misnamed]),
				...days
					.filter(({ note }) => note === undefined)
					.map(({ on }) => ({ file, field: 'days', value: on, message: dayOffMessage(on, calendar) }))
					.filter(({ message }) => message !== ''),
			];
		});
}

/** What is wrong with receiving visitors on `day`; empty on a working day. */
function dayOffMessage(day: string, calendar: Calendar): string {
	try {
		return isWorkingDay(day, calendar) ? '' : `${day} 不是工作日；确实安排接待的，请在 note 说明`;
	} catch (error) {
		if (error instanceof CalendarNotPublished) return `${error.message}，请先录入工作日历`;
		throw error;
	}
}
