import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar/day.ts';
import { latestDay } from '../../src/domain/calendar/due-date.ts';
import type { RequestEvent } from '../../src/domain/requests/events.ts';
import { outcomeCodes, resultCodes } from '../../src/domain/requests/outcomes.ts';
import { remedyDays } from '../../src/domain/requests/remedy-days.ts';
import {
	erasingStep,
	retentionOf,
	retentionSchema,
	scheduleInWords,
} from '../../src/domain/requests/retention.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { readCalendar } from '../../src/storage/content-files.ts';
import { answered, filed, hold, plain, recorded, ruled, ten } from '../fixtures/ended-case.ts';

const by = 'a';
const calendar = readCalendar('content');
const days = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2024-01-01', offset));

describe('how long the person in a request is kept', () => {
	test('years after the day on which the case ended, that day not counted', () => {
		expect(retentionOf(caseOf(answered('2016-03-01')), ten)).toEqual({ from: '2026-03-02' });
		expect(retentionOf(caseOf(answered('2016-02-29')), { default: 1, byOutcome: {} })).toEqual({
			from: '2017-03-01',
		});
	});

	test('counts from the last of answer, arrival, closing and the end of a remedy', () => {
		const served: RequestEvent = { type: 'deliveryServed', by, servedOn: '2016-03-10' };
		const arrived = recorded('2016-03-12', [served, plain('archived')], answered('2016-03-01', 'G2', false));
		expect(retentionOf(caseOf(arrived), ten).from).toBe('2026-03-11');
		const sued = recorded('2018-01-01', [filed, ruled('2017-12-20')], arrived);
		expect(retentionOf(caseOf(sued), ten).from).toBe('2027-12-21');
		const withdrawn = recorded('2016-05-05', [plain('submitted'), plain('withdrawn'), plain('archived')]);
		expect(retentionOf(caseOf(withdrawn), ten).from).toBe('2026-05-06');
	});

	test.each([
		['open', recorded('2016-03-01', [plain('submitted'), plain('receiptConfirmed')])],
		['notArchived', answered('2016-03-01', 'G2', false)],
		['remedy', recorded('2016-06-01', [filed], answered('2016-03-01'))],
		['onHold', recorded('2016-06-01', [hold], answered('2016-03-01'))],
		[
			'suggestion',
			recorded('2016-06-01', [{ type: 'publicationSuggested', via: 'portal' }], answered('2016-03-01')),
		],
		['erased', recorded('2026-06-01', [{ type: 'erased' }], answered('2016-03-01'))],
	])('%s: it is not erased, however old', (kept, history) => {
		const request = caseOf(history);
		expect(retentionOf(request, ten).kept).toBe(kept);
		expect(erasingStep(request, ten, '2099-01-01')).toBeUndefined();
	});

	test('is ruled by the outcome where the schedule names it, for every result there is', () => {
		const schedule = retentionSchema.parse({
			default: 10,
			byOutcome: { 不予公开: '永久', 其他处理: 5, 更正信息: 30 },
		});
		const from = Object.fromEntries(
			resultCodes.map((code) => {
				const request = { ...caseOf(answered('2016-03-01')), outcome: code };
				const { from: first, kept } = retentionOf(request, schedule);
				return [code, first ?? kept];
			})
		);
		expect(from).toMatchObject({ G1: '2026-03-02', PT: '2026-03-02', D1: 'permanent', D8: 'permanent' });
		expect(from).toMatchObject({ U1: '2026-03-02', N1: '2026-03-02', O1: '2021-03-02', O3: '2021-03-02' });
		expect(from).toMatchObject({ C1: '2046-03-02', C4: '2046-03-02' });
		expect(scheduleInWords(schedule)).toBe('10年（其中不予公开永久，其他处理5年，更正信息30年）');
		expect(scheduleInWords(ten)).toBe('10年');
	});

	test.each([
		{ default: 0 },
		{ default: 1.5 },
		{ default: '10年' },
		{},
		{ default: 10, byOutcome: { 公开: 5 } },
	])('a schedule like %j is refused', (schedule) =>
		expect(retentionSchema.safeParse(schedule).success).toBe(false)
	);

	test('no remedy period is running any more when the shortest schedule allows erasing', () => {
		fc.assert(
			fc.property(days, fc.constantFrom(...outcomeCodes), (servedOn, outcome) => {
				const { from = '' } = retentionOf(caseOf(answered(servedOn, outcome)), { default: 1, byOutcome: {} });
				const { reconsideration, suit } = remedyDays(servedOn, outcome, calendar);
				for (const due of [reconsideration, suit])
					if (due) expect(from > (latestDay(due) ?? '9999')).toBe(true);
			})
		);
	});
});
