import { z } from 'zod';
import { minuteInShanghai } from './shanghai-time.ts';

export { minuteInShanghai } from './shanghai-time.ts';

/**
 * A calendar day as `YYYY-MM-DD`, meant in Asia/Shanghai.
 * Refuses days that do not exist, such as 2026-02-30, and years outside 1800–2199.
 */
export const daySchema = z
	.string({ error: '请填写日期，格式为 YYYY-MM-DD，并加英文引号' })
	.regex(/^(1[89]|2[01])\d{2}-\d{2}-\d{2}$/, {
		error: '日期应写成 YYYY-MM-DD，例如 2026-01-15',
		// What reckons with the day is not asked about a text that is none.
		abort: true,
	})
	.refine(isRealDay, { error: '这一天不存在，请核对月份和日期' });

export type Day = z.infer<typeof daySchema>;

/** A day and minute as `YYYY-MM-DD HH:MM`, 24 hours, Asia/Shanghai (政府网站发展指引: publication time). */
export const minuteSchema = z
	.string({ error: '请填写发布时间，格式为 YYYY-MM-DD HH:MM，并加英文引号' })
	.regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/, {
		error: '发布时间应写成 YYYY-MM-DD HH:MM，例如 2026-01-15 09:30',
	})
	.refine((value) => isRealDay(value.slice(0, 10)), { error: '这一天不存在，请核对月份和日期' });

const millisecondsPerDay = 86_400_000;

/** The day `count` calendar days after `day` (before it when negative). */
export function addDays(day: Day, count: number): Day {
	return new Date(Date.parse(day) + count * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The day of the same number `count` months later; the last of that month where it has none (民法典 art. 202). */
export function monthsAfter(day: Day, count: number): Day {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const lastOfMonth = new Date(Date.UTC(year, month - 1 + count + 1, 0));
	lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
	return lastOfMonth.toISOString().slice(0, 10);
}

/** The same day `count` years later, before it when negative; the last of February for the 29th. */
export function yearsAfter(day: Day, count: number): Day {
	return monthsAfter(day, 12 * count);
}

/** How many calendar days lie between two days; 0 for the same day. */
export function daysBetween(from: Day, to: Day): number {
	return (Date.parse(to) - Date.parse(from)) / millisecondsPerDay;
}

/** Day of the week: 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): number {
	return new Date(Date.parse(day)).getUTCDay();
}

/** The day in Shanghai of a UTC instant. */
export function dayInShanghai(instant: string): Day {
	return minuteInShanghai(instant).slice(0, 10);
}

/** A minute of {@link minuteSchema} as machines write it: `2026-01-05T09:30:00+08:00`. */
export function minuteForMachines(minute: string): string {
	return `${minute.replace(' ', 'T')}:00+08:00`;
}

/** `2026-01-05` as 2026年1月5日. */
export function dayInChinese(day: Day): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${year}年${month}月${date}日`;
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** `2026-01-05` as 1月5日（星期一）. */
export function dayOfWeekInChinese(day: Day): string {
	const [, month, date] = day.split('-').map(Number);
	return `${month}月${date}日（星期${weekdays[weekday(day)]}）`;
}

function isRealDay(value: string): boolean {
	const time = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
