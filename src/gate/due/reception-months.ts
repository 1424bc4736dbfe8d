import { addDays, type Day } from '../../domain/calendar/day.ts';
import { filesOf, type Content } from '../content.ts';
import type { DueSource, DueWork } from './due-work.ts';

/** Timetables of leaders' reception days that are missing: this month's and the next one's, each before its month begins. */
export const receptionMonths: DueSource = (content) => {
	const first = `${content.today.slice(0, 7)}-01`;
	return [first, firstOfNext(first)].flatMap((month) => missing(content, month));
};

function missing(content: Content, first: Day): DueWork[] {
	const month = first.slice(0, 7);
	if (filesOf(content, 'reception').some(({ data }) => data['month'] === month)) return [];
	return [
		{
			on: addDays(first, -1),
			task: `公布${Number(month.slice(0, 4))}年${Number(month.slice(5))}月领导接待日`,
			file: `reception/${month}.yaml`,
			basis: '《信访工作条例》第十八条',
		},
	];
}

/** First day of the month after the one that begins on `first`. */
function firstOfNext(first: Day): Day {
	return `${addDays(first, 31).slice(0, 7)}-01`;
}
