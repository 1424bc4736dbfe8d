import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, yearsAfter } from '../../src/domain/calendar/day.ts';
import type { RecordedEvent, RequestEvent } from '../../src/domain/requests/events.ts';
import {
	erasingPaused,
	erasingStep,
	noticeDays,
	retentionOf,
	type RetentionSchedule,
} from '../../src/domain/requests/retention.ts';
import { retentionInWords } from '../../src/domain/requests/retention-words.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { eventRefusal } from '../../src/domain/requests/steps.ts';
import { readCalendar } from '../../src/storage/content-files.ts';
import { answered, filed, hold, lift, plain, recorded, ruled, ten } from '../fixtures/ended-case.ts';
import { staffOf } from '../fixtures/procedure.ts';

const calendar = readCalendar('content');

describe('erasing', () => {
	const archived = answered('2016-03-01');
	const announced = (on: string, day = '2026-02-01') =>
		recorded(day, [{ type: 'erasureAnnounced', on }], archived);
	const refusal = (history: RecordedEvent[], today: string, event: RequestEvent = { type: 'erased' }) =>
		eventRefusal(caseOf(history), event, { kind: 'system' }, { today, calendar, afterPayment: 'restart' });

	test('is announced thirty days ahead, or as late as that is possible', () => {
		const request = caseOf(archived);
		expect(erasingStep(request, ten, '2026-01-30')).toBeUndefined();
		expect(erasingStep(request, ten, '2026-01-31')).toEqual({ do: 'announce', on: '2026-03-02' });
		expect(erasingStep(request, ten, '2030-01-01')).toEqual({ do: 'announce', on: '2030-01-31' });
	});

	test('follows on the day that was announced, not before', () => {
		const request = caseOf(announced('2026-03-03'));
		expect(erasingStep(request, ten, '2026-03-02')).toBeUndefined();
		expect(erasingStep(request, ten, '2026-03-03')).toEqual({ do: 'erase' });
	});

	test('is announced anew after a hold, and after a schedule that became longer', () => {
		const lifted = caseOf(recorded('2026-03-01', [hold, lift], announced('2026-03-03')));
		expect(erasingStep(lifted, ten, '2026-03-05')).toEqual({ do: 'announce', on: '2026-04-04' });
		const longer: RetentionSchedule = { default: 20, byOutcome: {} };
		expect(erasingStep(caseOf(announced('2026-03-03')), longer, '2026-03-05')).toBeUndefined();
		expect(erasingStep(caseOf(announced('2026-03-03')), longer, '2036-03-01')).toMatchObject({
			do: 'announce',
		});
	});

	test('is refused to everybody but the system, and to it without notice, before its day, or on hold', () => {
		expect(refusal(announced('2026-03-03'), '2026-03-03')).toBeUndefined();
		expect(refusal(announced('2026-03-03'), '2026-03-02')).toContain('预告');
		expect(refusal(archived, '2026-03-03')).toContain('预告');
		expect(refusal(recorded('2026-03-01', [hold], announced('2026-03-03')), '2026-03-03')).toContain(
			'暂停销毁'
		);
		expect(refusal(answered('2016-03-01', 'G2', false), '2026-03-03')).toContain('第四十七条');
		const context = { today: '2026-03-03', calendar, afterPayment: 'restart' } as const;
		const request = caseOf(announced('2026-03-03'));
		for (const actor of [staffOf('a'), { kind: 'applicant' } as const])
			expect(eventRefusal(request, { type: 'erased' }, actor, context)).toBeDefined();
	});

	test('a notice of less than thirty days is refused', () => {
		const notice = (on: string): RequestEvent => ({ type: 'erasureAnnounced', on });
		expect(refusal(archived, '2026-03-01', notice('2026-03-30'))).toContain('30日');
		expect(refusal(archived, '2026-03-01', notice('2026-03-31'))).toBeUndefined();
	});

	test('stands still in a year without an official calendar: a clock that runs ahead erases nothing', () => {
		for (const today of ['2027-06-01', '2036-06-01']) {
			expect(erasingPaused(today, calendar)).toContain('放假安排');
			expect(refusal(announced('2026-03-03'), today)).toContain('放假安排');
		}
		expect(erasingPaused('2026-06-01', calendar)).toBeUndefined();
	});

	test('never comes before the schedule nor within the days of notice, whatever happens on the way', () => {
		const happenings: RequestEvent[][] = [[], [hold], [hold, lift], [filed, ruled('2020-06-01')]];
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.constantFrom(...happenings)), {
					maxLength: 12,
				}),
				fc.integer({ min: 1, max: 12 }),
				(walk, years) => {
					const schedule: RetentionSchedule = { default: years, byOutcome: {} };
					let today = '2016-03-01';
					let history = archived;
					let noticed: string | undefined;
					for (const [wait, happening] of walk) {
						today = addDays(today, wait);
						const next = erasingStep(caseOf(history), schedule, today);
						if (next?.do === 'erase') {
							const { onHold, remedies } = caseOf(history);
							expect(onHold).toBeUndefined();
							expect(today > yearsAfter(remedies[0]?.decidedOn ?? '2016-03-01', years)).toBe(true);
							expect(noticed && today >= addDays(noticed, noticeDays)).toBe(true);
							return;
						}
						if (next) {
							history = recorded(today, [{ type: 'erasureAnnounced', on: next.on }], history);
							noticed = today;
						}
						const once = happening[0] === filed && caseOf(history).remedies.length > 0;
						if (once || (happening[0] === hold && caseOf(history).onHold)) continue;
						history = recorded(today, happening, history);
					}
				}
			)
		);
	});

	test('is told to the desk in words: until when, announced, held, destroyed', () => {
		const words = (history: RecordedEvent[]) =>
			retentionInWords(caseOf(history), retentionOf(caseOf(history), ten));
		expect(words(archived)).toBe('个人信息的保管期限到2026年3月1日为止，期满前30日预告，期满销毁。');
		expect(words(announced('2026-03-03'))).toContain('已经预告，2026年3月3日起销毁');
		expect(words(recorded('2026-03-01', [hold], archived))).toContain('已经暂停销毁');
		expect(words(recorded('2026-03-03', [{ type: 'erased' }], announced('2026-03-03')))).toContain(
			'已于2026年3月3日按保管期限销毁'
		);
		expect(words(recorded('2016-03-01', [plain('submitted')]))).toBe('');
	});
});
