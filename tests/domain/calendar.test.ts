import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addDays,
	daySchema,
	daysBetween,
	minuteInShanghai,
	minuteSchema,
} from '../../src/domain/calendar/day.ts';
import {
	addWorkingDays,
	CalendarNotPublished,
	isWorkingDay,
	workingDaysBetween,
} from '../../src/domain/calendar/working-days.ts';
import { replyDue } from '../../src/domain/requests/clock/periods.ts';
import { readCalendar } from '../../src/storage/content-files.ts';

const calendar = readCalendar('content');
const law = <T>(name: string) => JSON.parse(readFileSync(`tests/fixtures/law/${name}.json`, 'utf8')) as T;

interface Vector {
	receipt: string;
	d7: string;
	d15: string;
	d20: string;
}

describe('days', () => {
	test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', 'heute', ''])(
		'%s is refused',
		(day) => expect(daySchema.safeParse(day).success).toBe(false)
	);
	test('29 February of a leap year is a day', () => {
		expect(daySchema.safeParse('2024-02-29').success).toBe(true);
	});
	test('a publication time is 24 hours and minutes', () => {
		expect(minuteSchema.safeParse('2026-01-05 09:30').success).toBe(true);
		expect(minuteSchema.safeParse('2026-01-05 24:00').success).toBe(false);
		expect(minuteSchema.safeParse('2026-02-30 09:30').success).toBe(false);
	});
	test('an instant late in the UTC evening is the next day in Shanghai', () => {
		expect(minuteInShanghai('2026-11-22T16:30:00.000Z')).toBe('2026-11-23 00:30');
	});
});

describe('working days', () => {
	test.each(law<{ vectors: Vector[] }>('deadlines').vectors)(
		'received on $receipt: 7, 15 and 20 working days later',
		({ receipt, d7, d15, d20 }) => {
			expect(addWorkingDays(receipt, 7, calendar)).toBe(d7);
			expect(addWorkingDays(receipt, 15, calendar)).toBe(d15);
			expect(addWorkingDays(receipt, 20, calendar)).toBe(d20);
		}
	);

	test.each(law<{ year: number; source: string; workingDays: number }[]>('calendars'))(
		'$year has $workingDays working days by $source',
		({ year, source, workingDays }) => {
			expect(calendar.get(year)?.source).toBe(source);
			let count = 0;
			for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
				if (isWorkingDay(day, calendar)) count += 1;
			}
			expect(count).toBe(workingDays);
		}
	);

	test('a year that is not entered is never guessed', () => {
		expect(() => isWorkingDay('2031-06-02', calendar)).toThrow(CalendarNotPublished);
	});

	const days = fc.integer({ min: 0, max: 1000 }).map((offset) => addDays('2024-01-01', offset));

	test('a period ends on a working day and holds exactly its number of working days', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 40 }), (day, count) => {
				if (daysBetween(day, '2026-12-31') < count * 2 + 20) return;
				const end = addWorkingDays(day, count, calendar);
				expect(isWorkingDay(end, calendar)).toBe(true);
				expect(workingDaysBetween(day, end, calendar)).toBe(count);
			})
		);
	});

	test('a later receipt never gives an earlier deadline', () => {
		fc.assert(
			fc.property(days, days, (a, b) => {
				const [first, second] = a < b ? [a, b] : [b, a];
				expect(addWorkingDays(first, 20, calendar) <= addWorkingDays(second, 20, calendar)).toBe(true);
			})
		);
	});

	test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
		'the clock does not depend on the time zone %s',
		(zone) => {
			const source = `
			import { addWorkingDays } from './src/domain/calendar/working-days.ts';
			import { readCalendar } from './src/storage/content-files.ts';
			const calendar = readCalendar('content');
			console.log(JSON.stringify(['2024-02-08', '2025-01-26', '2026-09-18'].map((d) => addWorkingDays(d, 20, calendar))));`;
			const env = { ...process.env, TZ: zone };
			const out = execFileSync('node', ['--input-type=module', '-e', source], { env, encoding: 'utf8' });
			expect(JSON.parse(out)).toEqual(['2024-03-13', '2025-02-28', '2026-10-22']);
		}
	);
});

describe('the reply deadline', () => {
	test('is official within published years', () => {
		expect(replyDue('2026-11-20', calendar)).toEqual({ kind: 'official', on: '2026-12-18' });
	});
	test('is marked as estimated when it reaches a year whose notice is not published', () => {
		expect(replyDue('2026-12-15', calendar)).toMatchObject({ kind: 'estimated' });
	});
	test('is not given when it reaches a year that is not entered', () => {
		const withoutNextYear = new Map([...calendar].filter(([year]) => year <= 2026));
		expect(replyDue('2026-12-15', withoutNextYear)).toEqual({ kind: 'unknown', year: 2027 });
	});
});
