import { daysBetween, type Day } from '../calendar/day.ts';
import { CalendarNotPublished, workingDaysBetween } from '../calendar/working-days.ts';
import type { Calendar } from '../calendar/year.ts';
import type { StatutoryItem } from './statutory-items.ts';

/** How long after it was made information must be public. */
export interface PublicationPeriod {
	days: number;
	unit: '工作日' | '日';
	/** The provision that sets it. */
	basis: string;
}

/** The period of all information that no other provision names. */
const general: PublicationPeriod = { days: 20, unit: '工作日', basis: '《政府信息公开条例》第二十六条' };

/** Special periods: the items and the words of the title that tell the matter; the first that fits counts. */
const special: { items: StatutoryItem[]; title: RegExp; period: PublicationPeriod }[] = [
	{
		items: ['20-07'],
		title: /预算|决算/,
		period: { days: 20, unit: '日', basis: '《中华人民共和国预算法》第十四条' },
	},
	{
		items: ['20-05', '20-06'],
		title: /^(?!.*(?:办法|规定|制度|规则|基准|流程)).*(行政许可|行政处罚).*(决定|结果|公示)/,
		period: { days: 7, unit: '工作日', basis: '行政许可和行政处罚“双公示”规定' },
	},
	{
		items: ['20-09'],
		title: /(中标|成交|采购结果|采购合同|合同公告)/,
		period: { days: 2, unit: '工作日', basis: '《中华人民共和国政府采购法实施条例》' },
	},
	{
		items: ['21-5'],
		title: /征收土地公告/,
		period: { days: 15, unit: '工作日', basis: '《中华人民共和国土地管理法实施条例》' },
	},
];

/** The period of a piece of information, by its statutory item and its title (条例 art. 26 and what it reserves). */
export function publicationPeriod(item: StatutoryItem | undefined, title: string): PublicationPeriod {
	const fitting = special.find(
		(candidate) => item !== undefined && candidate.items.includes(item) && candidate.title.test(title)
	);
	return fitting?.period ?? general;
}

/**
 * By how many days of the period's unit information of `writtenOn` was late on `publishedOn`; 0 in time; the year that
 * is missing when the calendar cannot tell. The day of writing is not counted.
 */
export function daysLate(
	{ days, unit }: PublicationPeriod,
	writtenOn: Day,
	publishedOn: Day,
	calendar: Calendar
): number | { missingYear: number } {
	const calendarDays = daysBetween(writtenOn, publishedOn);
	// Working days are never more than calendar days, so that old years need no calendar while all is well.
	if (calendarDays <= days) return 0;
	if (unit === '日') return calendarDays - days;
	try {
		return Math.max(0, workingDaysBetween(writtenOn, publishedOn, calendar) - days);
	} catch (error) {
		if (error instanceof CalendarNotPublished) return { missingYear: error.year };
		throw error;
	}
}
