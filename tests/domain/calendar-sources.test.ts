import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addDays, weekday } from '../../src/domain/calendar/day.ts';
import { isWorkingDay } from '../../src/domain/calendar/working-days.ts';
import { readCalendar } from '../../src/storage/content-files.ts';

const calendar = readCalendar('content');
const official = [...calendar.values()].filter(({ estimated }) => !estimated);

test.each(official)('the calendar of $year agrees day by day with another source', ({ year }) => {
	const file = `node_modules/chinese-days/dist/years/${year}.json`;
	const { holidays, workdays } = JSON.parse(readFileSync(file, 'utf8')) as Record<
		'holidays' | 'workdays',
		Record<string, string>
	>;
	let compared = 0;
	for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
		const works = day in workdays || (![0, 6].includes(weekday(day)) && !(day in holidays));
		expect(isWorkingDay(day, calendar), day).toBe(works);
		compared += 1;
	}
	expect(compared).toBeGreaterThanOrEqual(365);
});

test('every year has as many days off besides weekends as the law gives, by notice or by estimate', () => {
	const offBesidesWeekends = ({ off, work }: (typeof official)[number]) => {
		let count = -work.length;
		for (const { from, to } of off)
			for (let day = from; day <= to; day = addDays(day, 1)) if (![0, 6].includes(weekday(day))) count += 1;
		return count;
	};
	expect(official.map((year) => [year.year, offBesidesWeekends(year)])).toEqual([
		[2024, 11],
		[2025, 13],
		[2026, 13],
	]);
	expect(calendar.get(2027)?.statutory).toHaveLength(13);
});
