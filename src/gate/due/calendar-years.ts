import type { Content } from '../content.ts';
import type { DueSource, DueWork } from './due-work.ts';

/** Calendars of this year and the next that are missing, or still estimated. The State Council's notice comes in autumn. */
export const calendarYears: DueSource = (content) => {
	const year = Number(content.today.slice(0, 4));
	return [year, year + 1].flatMap((wanted) => lacking(content, wanted));
};

function lacking({ calendar }: Content, year: number): DueWork[] {
	const entered = calendar.get(year);
	const file = `calendar/${year}.yaml`;
	if (!entered) return [{ on: `${year - 1}-12-01`, task: `录入${year}年工作日历`, file }];
	if (!entered.estimated) return [];
	return [{ on: `${year - 1}-12-31`, task: `按国务院办公厅通知核定${year}年工作日历（现为推算）`, file }];
}
