import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '../../src/domain/calendar/day.ts';
import { dueAfter, type DueDate } from '../../src/domain/calendar/due-date.ts';
import { calendarYearSchema, type Calendar, type CalendarYear } from '../../src/domain/calendar/year.ts';
import { recomputed } from '../../src/domain/requests/clock/revision.ts';
import { readCalendar } from '../../src/storage/content-files.ts';

const calendar = readCalendar('content');
const weekend = (day: string) => [0, 6].includes(weekday(day));
const daysOf = (span: { from: string; to: string }) => {
	const days: string[] = [];
	for (let day = span.from; day <= span.to; day = addDays(day, 1)) days.push(day);
	return days;
};

function entered(year: number): CalendarYear {
	const found = calendar.get(year);
	if (!found) throw new Error(`no calendar of ${year}`);
	return found;
}

function within(actual: DueDate, estimate: DueDate): boolean {
	if (actual.kind !== 'official') return false;
	if (estimate.kind === 'official') return actual.on === estimate.on;
	return estimate.kind === 'estimated' && estimate.from <= actual.on && actual.on <= estimate.to;
}

/** What the law gives in years whose notice is known (全国年节及纪念日放假办法 of 2024: 13 days). */
const given: Record<number, string[]> = {
	2025: [
		...['2025-01-01', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-04-04', '2025-05-01'],
		...['2025-05-02', '2025-05-31', '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06'],
	],
	2026: [
		...['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-04-05', '2026-05-01'],
		...['2026-05-02', '2026-06-19', '2026-09-25', '2026-10-01', '2026-10-02', '2026-10-03'],
	],
};

describe('the range of an estimated date', () => {
	test.each([2025, 2026])('would have held every date of %i before its make-up days were known', (year) => {
		const estimate = { ...entered(year), estimated: true, work: [], statutory: given[year] ?? [] };
		const before: Calendar = new Map(calendar).set(year, estimate);
		for (let day = `${year}-01-01`; day <= `${year}-10-31`; day = addDays(day, 1)) {
			for (const count of [7, 20, 40]) {
				if (day > `${year}-09-30` && count === 40) continue;
				expect(within(dueAfter(day, count, calendar), dueAfter(day, count, before)), `${day} +${count}`).toBe(
					true
				);
			}
		}
	});

	/** A notice that could come for 2027: some swaps left out, the others anywhere within 14 days. */
	const estimated = entered(2027);
	const notice = fc
		.array(fc.tuple(fc.nat(), fc.array(fc.nat(), { minLength: 8, maxLength: 8 })), {
			minLength: estimated.off.length,
			maxLength: estimated.off.length,
		})
		.map((choices): CalendarYear => {
			const off = new Set(estimated.off.flatMap(daysOf));
			const inSpans = new Set(off);
			const work = new Set<string>();
			estimated.off.forEach((span, i) => {
				const [left, picks] = choices[i] ?? [0, []];
				const workdays = daysOf(span).filter((day) => !weekend(day));
				const spare = workdays.filter((day) => !estimated.statutory.includes(day));
				const swaps =
					workdays.length - daysOf(span).filter((day) => estimated.statutory.includes(day)).length;
				const shorter = left % (swaps + 1);
				for (const day of spare.slice(spare.length - shorter)) off.delete(day);
				const free = daysOf({ from: addDays(span.from, -14), to: addDays(span.to, 14) }).filter(
					(day) => weekend(day) && !inSpans.has(day) && day.startsWith('2027')
				);
				for (let swap = shorter; swap < swaps; swap += 1) {
					const open = free.filter((day) => !work.has(day));
					const chosen = open[(picks[swap] ?? 0) % open.length];
					if (chosen) work.add(chosen);
				}
			});
			return {
				...estimated,
				estimated: false,
				off: [...off].sort().map((day) => ({ from: day, to: day, name: '放假' })),
				work: [...work].sort(),
			};
		});

	test('holds the date by every notice that keeps to the likely holidays', () => {
		const start = fc.integer({ min: -30, max: 290 }).map((offset) => addDays('2027-01-01', offset));
		const pause = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 15 }));
		fc.assert(
			fc.property(
				notice,
				start,
				fc.integer({ min: 1, max: 25 }),
				pause,
				(year, day, count, [wait, length]) => {
					const paused = (on: string) => addDays(day, wait) < on && on <= addDays(day, wait + length);
					const actual = dueAfter(day, count, new Map(calendar).set(2027, year), paused);
					const estimate = dueAfter(day, count, calendar, paused);
					expect(within(actual, estimate), JSON.stringify({ actual, estimate, work: year.work })).toBe(true);
				}
			),
			{ numRuns: 3000 }
		);
	});

	test('is one day where no swapped day can fall into the period', () => {
		expect(dueAfter('2027-06-01', 5, calendar)).toEqual({
			kind: 'estimated',
			on: '2027-06-08',
			from: '2027-06-08',
			to: '2027-06-08',
		});
	});

	test('refuses statutory days outside the holidays', () => {
		const wrong = { ...estimated, statutory: ['2027-03-01'] };
		expect(calendarYearSchema.safeParse(wrong).error?.issues[0]?.path).toEqual(['statutory']);
	});
});

describe('a calendar that changes', () => {
	const facts = { receivedOn: '2027-01-20', consultations: [] };
	const official: CalendarYear = {
		...entered(2027),
		source: '国办发明电〔2026〕1号',
		estimated: false,
		work: ['2027-01-31', '2027-02-14'],
		statutory: [],
	};
	const after: Calendar = new Map(calendar).set(2027, official);

	test('recomputes an open request and tells the difference and the notice', () => {
		expect(recomputed(facts, calendar, after, '2027-01-21')).toEqual([
			{
				year: 2027,
				source: '国办发明电〔2026〕1号',
				from: { kind: 'estimated', on: '2027-02-25', from: '2027-02-23', to: '2027-02-25' },
				to: { kind: 'official', on: '2027-02-23' },
			},
		]);
	});

	test('changes nothing for requests that it does not reach, or that have ended', () => {
		const today = '2027-01-21';
		expect(recomputed({ ...facts, receivedOn: '2026-03-02' }, calendar, after, today)).toEqual([]);
		expect(recomputed({ ...facts, endedOn: '2027-01-21' }, calendar, after, today)).toEqual([]);
		expect(recomputed({ consultations: [] }, calendar, after, today)).toEqual([]);
		expect(recomputed(facts, calendar, calendar, today)).toEqual([]);
	});

	test('gives a date where there was none', () => {
		const before: Calendar = new Map([...calendar].filter(([year]) => year < 2027));
		expect(recomputed({ ...facts, receivedOn: '2026-12-20' }, before, calendar, '2026-12-21')).toMatchObject([
			{ year: 2027, from: { kind: 'unknown', year: 2027 }, to: { kind: 'estimated' } },
		]);
	});
});
