import type { Day } from './day.ts';
import type { Calendar } from './year.ts';

/** Whether the State Council's holiday notice of a year is entered, only estimated, or not there at all. */
export const calendarStatuses = ['official', 'estimated', 'missing'] as const;

/** What is entered of one year. */
export interface CalendarHealth {
	year: number;
	status: (typeof calendarStatuses)[number];
	/** Number of the notice, where it is entered. */
	source: string | null;
}

/** What the calendar holds of this year and of the next, which periods reach already. */
export function calendarHealth(calendar: Calendar, today: Day): CalendarHealth[] {
	const thisYear = Number(today.slice(0, 4));
	return [thisYear, thisYear + 1].map((year) => {
		const entered = calendar.get(year);
		if (!entered) return { year, status: 'missing', source: null };
		return entered.estimated
			? { year, status: 'estimated', source: null }
			: { year, status: 'official', source: entered.source };
	});
}

/** The same in words. */
export function calendarHealthInWords({ year, status, source }: CalendarHealth): string {
	switch (status) {
		case 'official':
			return `${year}年假期安排已按${source}录入。`;
		case 'estimated':
			return `${year}年假期安排尚未录入，有关期限暂按推算的假期计算，标明“暂估”。`;
		case 'missing':
			return `${year}年假期安排尚未录入，涉及这一年的期限暂不计算。`;
	}
}
