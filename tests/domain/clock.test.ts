import { describe, expect, test } from 'vitest';
import { clockOf } from '../../src/domain/requests/clock/clock.ts';
import type { ClockFacts } from '../../src/domain/requests/clock/facts.ts';
import { correctionNoticeDue, opinionDue, paymentDue } from '../../src/domain/requests/clock/periods.ts';
import { receiptDay, type ReceiptChannel } from '../../src/domain/requests/clock/receipt-day.ts';
import { readCalendar } from '../../src/storage/content-files.ts';

const calendar = readCalendar('content');
const received = '2026-01-30';
const clock = (facts: Partial<ClockFacts>, today = '2026-02-02', afterPayment?: 'restart' | 'continue') =>
	clockOf({ receivedOn: received, consultations: [], ...facts }, calendar, today, afterPayment);
const on = (day: string) => ({ kind: 'official', on: day });

describe('the day of receipt (art. 31)', () => {
	const facts = { submittedOn: '2026-03-02', signedOn: '2026-03-04', confirmedOn: '2026-03-06' };
	test.each<[ReceiptChannel, string]>([
		['counter', '2026-03-02'],
		['oral', '2026-03-02'],
		['post', '2026-03-04'],
		['letter', '2026-03-06'],
		['web', '2026-03-06'],
		['fax', '2026-03-06'],
		['email', '2026-03-06'],
	])('of a request by %s is %s', (channel, day) => expect(receiptDay(channel, facts)).toBe(day));
	test('has not come while nobody signed or confirmed', () => {
		expect(receiptDay('post', { submittedOn: '2026-03-02', confirmedOn: '2026-03-03' })).toBeUndefined();
		expect(receiptDay('web', { submittedOn: '2026-03-02', signedOn: '2026-03-03' })).toBeUndefined();
	});
});

describe('the clock', () => {
	test('has not started before the receipt', () => {
		expect(clockOf({ consultations: [] }, calendar, '2026-02-02')).toEqual({
			state: 'notStarted',
			days: [],
			counted: 0,
			allowed: 20,
		});
	});

	test('runs 20 working days from the day after the receipt', () => {
		const { due, firstDue, state, counted, left } = clock({});
		expect({ due, firstDue, state, counted, left }).toEqual({
			due: on('2026-03-05'),
			firstDue: on('2026-03-05'),
			state: 'running',
			counted: 1,
			left: 19,
		});
	});

	test('names for each day whether it counts, why, and by which rule', () => {
		const days = new Map(clock({}).days.map((day) => [day.day, day]));
		expect(days.get('2026-01-30')).toMatchObject({ counted: false, article: '条例第三十一条' });
		expect(days.get('2026-02-01')).toMatchObject({ counted: false, why: '休息日' });
		expect(days.get('2026-02-02')).toMatchObject({ counted: true, number: 1, why: '工作日' });
		expect(days.get('2026-02-14')).toMatchObject({
			counted: true,
			number: 11,
			why: '调休上班',
			article: '国办发明电〔2025〕7号',
		});
		expect(days.get('2026-02-17')).toMatchObject({
			counted: false,
			why: '春节放假',
			article: '国办发明电〔2025〕7号',
		});
		expect([...days.keys()].at(-1)).toBe('2026-03-05');
	});

	test('adds an extension in working days over a holiday, not in calendar days', () => {
		const { due, firstDue } = clock({ receivedOn: '2026-04-15', extension: { days: 5 } });
		expect(firstDue).toEqual(on('2026-05-15'));
		expect(due).toEqual(on('2026-05-22'));
		expect(clock({ receivedOn: '2026-03-27', extension: { days: 5 } }).due).toEqual(on('2026-05-07'));
	});

	test.each([0, 21, -1, 2.5, NaN])('refuses an extension of %s working days (art. 33)', (days) => {
		expect(() => clock({ extension: { days } })).toThrow(RangeError);
	});

	test('does not count the days of a consultation, nor twice those of two that overlap', () => {
		const one = { sentOn: '2026-02-03', returnedOn: '2026-02-12' };
		expect(clock({ consultations: [one] }).due).toEqual(on('2026-03-16'));
		const two = { sentOn: '2026-02-05', returnedOn: '2026-02-10' };
		expect(clock({ consultations: [one, two] }).due).toEqual(on('2026-03-16'));
	});

	test('waits while an opinion is out, and gives the date as if it came back today', () => {
		const out = clock({ consultations: [{ sentOn: '2026-02-03' }] }, '2026-02-12');
		expect(out).toMatchObject({ state: 'waiting', due: on('2026-03-16'), counted: 2, left: 18 });
	});

	test('stands still without a date while a correction is awaited, and begins anew when it comes (art. 30)', () => {
		const asked = { askedOn: '2026-02-04', replyBy: '2026-02-13' };
		const waiting = clock({ correction: asked }, '2026-02-10');
		expect(waiting).toMatchObject({ state: 'waiting', counted: 3 });
		expect(waiting).not.toHaveProperty('due');
		const corrected = clock({ correction: { ...asked, receivedOn: '2026-02-11' } }, '2026-02-12');
		expect(corrected.due).toEqual(clock({ receivedOn: '2026-02-11' }).due);
		expect(corrected.counted).toBe(1);
		expect(corrected.days.find(({ day }) => day === '2026-02-02')).toMatchObject({
			counted: false,
			article: '条例第三十条',
		});
	});

	test('begins anew after payment, or goes on, as the town has set', () => {
		const fee = { notifiedOn: '2026-02-04', paidOn: '2026-02-11' };
		expect(clock({ fee }, '2026-02-12', 'restart').due).toEqual(clock({ receivedOn: '2026-02-11' }).due);
		expect(clock({ fee }, '2026-02-12', 'continue').due).toEqual(on('2026-03-12'));
		const unpaid = clock({ fee: { notifiedOn: '2026-02-04' } }, '2026-02-12', 'continue');
		expect(unpaid.state).toBe('waiting');
		expect(unpaid.due).toBeUndefined();
	});

	test('is due at the later of its end and the delay that the applicant was told (art. 35)', () => {
		expect(clock({ delayedUntil: '2026-03-20' }).due).toEqual(on('2026-03-20'));
		expect(clock({ delayedUntil: '2026-02-20' }).due).toEqual(on('2026-03-05'));
		expect(clock({ delayedUntil: '2026-03-20' }).days.at(-1)).toMatchObject({
			counted: false,
			article: '条例第三十五条',
		});
	});

	test('keeps a delay into a year that is not entered, without counting to it', () => {
		const delayed = clock({ delayedUntil: '2028-01-10' });
		expect(delayed.due).toEqual(on('2028-01-10'));
		expect(delayed.left).toBeUndefined();
	});

	test('stops in time or late', () => {
		expect(clock({ endedOn: '2026-03-05' })).toMatchObject({ state: 'ended', inTime: true, counted: 20 });
		expect(clock({ endedOn: '2026-03-06' })).toMatchObject({ state: 'ended', inTime: false, counted: 20 });
		expect(clock({ endedOn: '2026-02-05' })).toMatchObject({ state: 'ended', inTime: true, counted: 4 });
		expect(clock({ endedOn: '2026-02-05' }).left).toBeUndefined();
	});

	test('is overdue after its last day, also on a rest day', () => {
		expect(clock({}, '2026-03-05')).toMatchObject({ left: 0 });
		expect(clock({}, '2026-03-05').inTime).toBeUndefined();
		expect(clock({}, '2026-03-09')).toMatchObject({ left: -2, inTime: false });
		expect(clock({ receivedOn: '2026-02-02' }, '2026-03-07')).toMatchObject({ left: 0, inTime: false });
	});

	test('leaves open whether it ended in time when only the coming notice can tell', () => {
		const facts = { receivedOn: '2027-01-20' };
		expect(clock(facts).due).toEqual({
			kind: 'estimated',
			on: '2027-02-25',
			from: '2027-02-23',
			to: '2027-02-25',
		});
		expect(clock({ ...facts, endedOn: '2027-02-23' }).inTime).toBe(true);
		expect(clock({ ...facts, endedOn: '2027-02-24' }).inTime).toBeUndefined();
		expect(clock({ ...facts, endedOn: '2027-02-26' }).inTime).toBe(false);
		expect(clock(facts).days.every(({ estimated }) => estimated)).toBe(true);
	});

	test('gives no date in a year that is not entered', () => {
		const unknown = clock({ receivedOn: '2027-12-20' }, '2027-12-21');
		expect(unknown.due).toEqual({ kind: 'unknown', year: 2028 });
		expect(unknown.days.at(-1)?.day).toBe('2027-12-31');
		expect(unknown.left).toBeUndefined();
	});
});

describe('the other periods', () => {
	test('7 working days to ask for a correction, 15 for an opinion, 20 to pay', () => {
		expect(correctionNoticeDue(received, calendar)).toEqual(on('2026-02-10'));
		expect(opinionDue(received, calendar)).toEqual(on('2026-02-27'));
		expect(paymentDue(received, calendar)).toEqual(on('2026-03-05'));
	});
});
