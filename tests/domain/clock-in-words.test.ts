import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar/day.ts';
import { latestDay } from '../../src/domain/calendar/due-date.ts';
import { workingDaysBetween } from '../../src/domain/calendar/working-days.ts';
import { clockOf } from '../../src/domain/requests/clock/clock.ts';
import { explainClock } from '../../src/domain/requests/clock/explanation.ts';
import type { ClockFacts } from '../../src/domain/requests/clock/facts.ts';
import { dueSoon } from '../../src/domain/requests/clock/reminders.ts';
import { clockRows } from '../../src/domain/requests/clock/rows.ts';
import { readCalendar } from '../../src/storage/content-files.ts';

const calendar = readCalendar('content');
const received = '2026-01-30';
const clock = (facts: Partial<ClockFacts>, today = '2026-02-02', afterPayment?: 'restart' | 'continue') =>
	clockOf({ receivedOn: received, consultations: [], ...facts }, calendar, today, afterPayment);

describe('reminders', () => {
	test.each([
		['2026-02-26', undefined],
		['2026-02-27', 'inFive'],
		['2026-02-28', 'inFive'],
		['2026-03-01', 'inFive'],
		['2026-03-02', 'inThree'],
		['2026-03-03', 'inThree'],
		['2026-03-04', 'inOne'],
		['2026-03-05', 'today'],
		['2026-03-06', 'overdue'],
	])('on %s before 2026-03-05: %s', (today, reminder) => {
		expect(dueSoon({ kind: 'official', on: '2026-03-05' }, today, calendar)).toBe(reminder);
	});
	test('go by the earliest day of an estimated date, and call it overdue only after the latest', () => {
		const due = { kind: 'estimated', on: '2027-02-25', from: '2027-02-23', to: '2027-02-25' } as const;
		expect(dueSoon(due, '2027-02-22', calendar)).toBe('inOne');
		expect(dueSoon(due, '2027-02-24', calendar)).toBe('today');
		expect(dueSoon(due, '2027-02-26', calendar)).toBe('overdue');
	});
	test('there are none without a date', () => {
		expect(dueSoon(undefined, '2026-03-05', calendar)).toBeUndefined();
		expect(dueSoon({ kind: 'unknown', year: 2028 }, '2026-03-05', calendar)).toBeUndefined();
		expect(dueSoon({ kind: 'official', on: '2030-03-05' }, '2026-03-05', calendar)).toBeUndefined();
	});
});

describe('the explanation', () => {
	test('tells every step with its article', () => {
		const facts = {
			receivedOn: received,
			correction: { askedOn: '2026-02-04', receivedOn: '2026-02-11' },
			consultations: [{ sentOn: '2026-02-24' }],
			extension: { days: 5, approvedOn: '2026-03-10' },
		};
		const words = explainClock(clockOf(facts, calendar, '2026-02-25'), facts);
		expect(words).toMatch(/2026年2月11日收到补正，答复期限重新计算（条例第三十条）/);
		expect(words).toMatch(/2026年3月10日批准延长5个工作日（条例第三十三条）/);
		expect(words).toMatch(/征求第三方和其他机关意见的时间不计入/);
		expect(words).toMatch(/答复期限：2026年3月25日。意见尚未收回/);
	});

	test('puts a month of days into a few rows that together hold every day once', () => {
		const { days } = clock({ consultations: [{ sentOn: '2026-02-03', returnedOn: '2026-02-12' }] });
		const rows = clockRows(days);
		expect(rows.length).toBeLessThan(12);
		expect(rows.map(({ from }) => from)).toEqual([
			'2026-01-30',
			...rows.slice(0, -1).map(({ to }) => addDays(to, 1)),
		]);
		expect(rows.find(({ from }) => from === '2026-03-02')).toMatchObject({
			to: '2026-03-16',
			numbers: { first: 10, last: 20 },
			withWeekends: true,
		});
	});
});

describe('for all requests', () => {
	const day = fc.integer({ min: 0, max: 800 }).map((offset) => addDays('2024-01-01', offset));
	const spans = fc
		.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 })), { maxLength: 4 })
		.map((list) => list.map(([sent, length]) => ({ sent, length })));
	const sent = (from: string, list: { sent: number; length: number }[]) =>
		list.map((span) => ({
			sentOn: addDays(from, span.sent),
			returnedOn: addDays(from, span.sent + span.length),
		}));
	const end = (facts: ClockFacts) => {
		const { due } = clockOf(facts, calendar, facts.receivedOn ?? '');
		return (due && latestDay(due)) ?? '';
	};

	test('a later receipt never gives an earlier date', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 0, max: 60 }), spans, (first, more, list) => {
				const consultations = sent(first, list);
				const later = { receivedOn: addDays(first, more), consultations };
				expect(end({ receivedOn: first, consultations }) <= end(later)).toBe(true);
			})
		);
	});

	test('an extension adds exactly its working days, and a consultation never shortens the period', () => {
		fc.assert(
			fc.property(day, spans, fc.integer({ min: 1, max: 20 }), (receivedOn, list, days) => {
				const facts = { receivedOn, consultations: sent(receivedOn, list) };
				const plain = end(facts);
				const longer = end({ ...facts, extension: { days } });
				expect(workingDaysBetween(plain, longer, calendar)).toBeGreaterThanOrEqual(days);
				expect(plain >= end({ receivedOn, consultations: [] })).toBe(true);
			})
		);
	});

	test('consultations that overlap are the same as their union', () => {
		fc.assert(
			fc.property(day, spans, (receivedOn, list) => {
				const held = new Set(
					list.flatMap((span) => Array.from({ length: span.length }, (_, i) => span.sent + i + 1))
				);
				const oneByOne = [...held].map((offset) => ({
					sentOn: addDays(receivedOn, offset - 1),
					returnedOn: addDays(receivedOn, offset),
				}));
				expect(end({ receivedOn, consultations: sent(receivedOn, list) })).toBe(
					end({ receivedOn, consultations: oneByOne })
				);
			})
		);
	});

	test('after a correction the date is that of a request received on that day', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 40 }), (first, a, b) => {
				const correction = { askedOn: addDays(first, a), receivedOn: addDays(first, a + b) };
				expect(end({ receivedOn: first, consultations: [], correction })).toBe(
					end({ receivedOn: correction.receivedOn, consultations: [] })
				);
			})
		);
	});

	test('the counted days are numbered 1 to the allowed number, the last on the due date', () => {
		fc.assert(
			fc.property(day, spans, (receivedOn, list) => {
				const facts = { receivedOn, consultations: sent(receivedOn, list) };
				const { days, allowed, due } = clockOf(facts, calendar, receivedOn);
				const numbers = days.flatMap(({ number }) => number ?? []);
				expect(numbers).toEqual(Array.from({ length: allowed }, (_, i) => i + 1));
				expect(days.at(-1)).toMatchObject({ number: allowed, day: due?.kind === 'unknown' ? '' : due?.on });
			})
		);
	});
});
