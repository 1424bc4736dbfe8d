import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/calendar/day.ts';
import { isWorkingDay } from '../../src/domain/calendar/working-days.ts';
import { outcomeCodes } from '../../src/domain/requests/outcomes.ts';
import { remedyDays } from '../../src/domain/requests/remedy-days.ts';
import { readCalendar } from '../../src/storage/content-files.ts';

const calendar = readCalendar('content');
const official = (on: string) => ({ kind: 'official', on });
const refusals = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'];

describe('the last days of remedies', () => {
	test('are the 60th day and the same day six months later; the day of receipt is not counted', () => {
		expect(remedyDays('2026-01-06', 'G2', calendar)).toEqual({
			reconsideration: official('2026-03-09'),
			suit: official('2026-07-06'),
		});
		expect(remedyDays('2026-01-05', 'G2', calendar).reconsideration).toEqual(official('2026-03-06'));
	});

	test.each([
		['a Sunday', '2026-05-13', '2026-07-13'],
		['a long holiday', '2026-08-03', '2026-10-08'],
		['a make-up day, which is no holiday', '2025-11-20', '2026-01-19'],
	])('a last day that is %s', (_, servedOn, on) => {
		expect(remedyDays(servedOn, 'G2', calendar).reconsideration).toEqual(official(on));
	});

	test('a make-up Saturday that is worked is a last day like any other', () => {
		expect(isWorkingDay('2026-02-14', calendar)).toBe(true);
		expect(remedyDays('2025-12-16', 'G2', calendar).reconsideration).toEqual(official('2026-02-14'));
	});

	test('six months from the end of a month without such a day end with the last day of the month', () => {
		expect(remedyDays('2025-08-29', 'G2', calendar).suit).toEqual(official('2026-02-28'));
		expect(remedyDays('2025-08-31', 'G2', calendar).suit).toEqual(official('2026-02-28'));
		expect(remedyDays('2025-10-31', 'G2', calendar).suit).toEqual(official('2026-04-30'));
	});

	test('are estimates in a year without official calendar, and unknown in one that is not entered', () => {
		const { reconsideration, suit } = remedyDays('2026-11-25', 'G2', calendar);
		expect(reconsideration).toMatchObject({ kind: 'estimated', on: '2027-01-25' });
		expect(suit).toMatchObject({ kind: 'estimated', on: '2027-05-25' });
		expect(remedyDays('2027-11-25', 'G2', calendar).suit).toEqual({ kind: 'unknown', year: 2028 });
	});

	test.each(outcomeCodes)('%s can be taken to court at once exactly where its reply says so', (outcome) => {
		const { suit } = remedyDays('2026-03-02', outcome, calendar);
		expect(suit === undefined).toBe(refusals.includes(outcome));
	});

	test('never fall on a day off, never before the period is over, and never shrink with a later receipt', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 600 }), (offset) => {
				const servedOn = addDays('2024-01-01', offset);
				const { reconsideration, suit } = remedyDays(servedOn, 'G2', calendar);
				const next = remedyDays(addDays(servedOn, 1), 'G2', calendar);
				for (const [due, later] of [
					[reconsideration, next.reconsideration],
					[suit, next.suit],
				]) {
					if (due?.kind !== 'official' || later?.kind !== 'official') throw new Error('not official');
					expect(isWorkingDay(due.on, calendar)).toBe(true);
					expect(later.on >= due.on).toBe(true);
				}
				if (reconsideration.kind === 'official')
					expect(daysBetween(servedOn, reconsideration.on)).toBeGreaterThanOrEqual(60);
			})
		);
	});
});
