import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/calendar/day.ts';
import { isWorkingDay } from '../../src/domain/calendar/working-days.ts';
import { remindersOf, type ReminderFacts } from '../../src/domain/requests/reminders.ts';
import { readCalendar } from '../../src/storage/content-files.ts';

const calendar = readCalendar('content');
const kinds = (facts: Omit<ReminderFacts, 'number'>, today: Day) =>
	remindersOf([{ number: '2026-0001', ...facts }], today, calendar).map(
		({ kind, urgency }) => `${kind} ${urgency}`
	);

describe('a reply is named', () => {
	test.each([
		['six working days before', '2026-12-10', []],
		['five', '2026-12-11', ['due5 soon']],
		['four', '2026-12-14', ['due5 soon']],
		['three', '2026-12-15', ['due3 soon']],
		['one', '2026-12-17', ['due1 soon']],
		['on its last day', '2026-12-18', ['dueToday today']],
		['on the Saturday after', '2026-12-19', ['overdue overdue']],
		['later', '2026-12-21', ['overdue overdue']],
	])('%s', (_, today, expected) => {
		expect(kinds({ replyDue: '2026-12-18' }, today)).toEqual(expected);
	});

	test('across the National Day with its make-up days', () => {
		expect(kinds({ replyDue: '2026-10-10' }, '2026-09-30')).toEqual(['due3 soon']);
		expect(kinds({ replyDue: '2026-10-10' }, '2026-10-04')).toEqual(['due3 soon']);
		expect(kinds({ replyDue: '2026-10-12' }, '2026-09-29')).toEqual(['due5 soon']);
	});

	test('where the calendar of a year is missing', () => {
		expect(kinds({ missingYear: 2028 }, '2026-12-01')).toEqual(['uncounted today']);
		expect(kinds({ replyDue: '2031-01-10' }, '2031-01-02')).toEqual(['uncounted soon']);
		expect(kinds({ replyDue: '2031-01-01' }, '2031-01-02')).toEqual(['overdue overdue']);
	});
});

test.each([
	['on the day of submission', '2026-11-25', '2026-11-25', 'today'],
	['on the day after', '2026-11-25', '2026-11-26', 'overdue'],
	['on a Sunday when it came on Saturday', '2026-11-21', '2026-11-22', 'soon'],
	['on the Monday when it came on Saturday', '2026-11-21', '2026-11-23', 'today'],
	['on the first working day after the holiday', '2026-10-02', '2026-10-08', 'today'],
	['on a make-up Saturday', '2026-10-10', '2026-10-10', 'today'],
	['in a year without a calendar', '2031-01-01', '2031-01-02', 'overdue'],
])('an unconfirmed receipt is named %s', (_, unconfirmedSince, today, urgency) => {
	expect(kinds({ unconfirmedSince }, today)).toEqual([`unconfirmed ${urgency}`]);
});

test('drafts that wait are named', () => {
	expect(kinds({ waitingFor: 'review' }, '2026-11-25')).toEqual(['review soon']);
	expect(kinds({ waitingFor: 'approval' }, '2026-11-25')).toEqual(['approval soon']);
});

test.each(['correctionDue', 'paymentDue', 'reasonsDue'] as const)(
	'%s is named once it has passed',
	(field) => {
		const kind = field.replace('Due', 'Lapsed');
		expect(kinds({ [field]: '2026-11-24' }, '2026-11-24')).toEqual([]);
		expect(kinds({ [field]: '2026-11-24' }, '2026-11-25')).toEqual([`${kind} today`]);
	}
);

test('every consultation whose days have passed is named', () => {
	const consultationsDue = ['2026-11-20', '2026-11-23', '2026-11-25'];
	expect(kinds({ consultationsDue }, '2026-11-25')).toEqual([
		'consultationLapsed today',
		'consultationLapsed today',
	]);
});

test('the most urgent comes first, then the lower number', () => {
	const found = remindersOf(
		[
			{ number: '2026-0004', replyDue: '2026-11-27' },
			{ number: '2026-0003', replyDue: '2026-11-20' },
			{ number: '2026-0002', replyDue: '2026-11-25' },
			{ number: '2026-0001', waitingFor: 'review', replyDue: '2026-11-20' },
		],
		'2026-11-25',
		calendar
	);
	expect(found.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
		'2026-0001 overdue',
		'2026-0003 overdue',
		'2026-0002 dueToday',
		'2026-0001 review',
		'2026-0004 due3',
	]);
});

describe('on any day', () => {
	const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2026-01-01', count));

	test('a reply is never silent on or after its last day', () => {
		fc.assert(
			fc.property(day, day, (replyDue, today) => {
				const [found] = kinds({ replyDue }, today);
				if (today >= replyDue) expect(found).toBe(today === replyDue ? 'dueToday today' : 'overdue overdue');
			})
		);
	});

	test('a reply that was named is named on every day until it is given', () => {
		fc.assert(
			fc.property(day, day, (replyDue, today) => {
				if (kinds({ replyDue }, today).length === 1)
					expect(kinds({ replyDue }, addDays(today, 1))).toHaveLength(1);
			})
		);
	});

	test('an unconfirmed receipt is overdue only after a working day', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 0, max: 12 }), (since, count) => {
				const days = Array.from({ length: count }, (_, i) => addDays(since, i));
				const overdue = days.some((passed) => isWorkingDay(passed, calendar));
				expect(kinds({ unconfirmedSince: since }, addDays(since, count))[0]?.endsWith('overdue')).toBe(
					overdue
				);
			})
		);
	});
});
