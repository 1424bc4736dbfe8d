import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/calendar/day.ts';
import { isWorkingDay, workingDaysBetween } from '../../src/domain/calendar/working-days.ts';
import { answeredRequestSchema, outcomeOfTitle } from '../../src/domain/publication/answered-request.ts';
import { logStanding } from '../../src/domain/requests/answered-figures.ts';
import type { RecordedEvent, RequestEvent } from '../../src/domain/requests/events.ts';
import { outcomeCodes, outcomes, type Result } from '../../src/domain/requests/outcomes.ts';
import { recordOutcomeCodes } from '../../src/domain/requests/record-outcomes.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { readCalendar } from '../../src/storage/content-files.ts';
import { events, text } from '../fixtures/procedure.ts';

const calendar = readCalendar('content');
const standing = (history: readonly RecordedEvent[]) => logStanding(caseOf(history), calendar, 'restart');

/** A request received on a day and answered on another, with what happened between. */
function answered(
	receivedOn: Day,
	sentOn: Day,
	{
		outcome = 'G2',
		between = [],
		submitted = {},
	}: { outcome?: Result; between?: RequestEvent[]; submitted?: Partial<RequestEvent> } = {}
): RecordedEvent[] {
	const road: RequestEvent[] = [
		{ ...events.submitted, ...submitted } as RequestEvent,
		{ type: 'receiptConfirmed', by: 'a', receivedOn, applicantColumn: '自然人' },
		...between,
		{ type: 'drafted', by: 'a', outcome, reasons: text, files: [] },
		{ type: 'reviewed', by: 'b' },
		{ type: 'approved', by: 'b', letters: [] },
		{ type: 'delivered', by: 'a', files: [], sentOn },
	];
	return road.map((event, i) => ({ sequence: i + 1, at: `${receivedOn}T02:00:00.000Z`, event }));
}

const figures = (history: readonly RecordedEvent[]) => {
	const found = standing(history);
	return found.ok ? found.figures : found.refusal;
};

describe('the figures of an answered request', () => {
	test('tell outcome, article, quarter and working days', () => {
		expect(figures(answered('2026-09-01', '2026-09-30', { outcome: 'D4' }))).toEqual({
			outcome: '不予公开：保护第三方合法权益',
			ground: '条例第十五条、第三十二条',
			quarter: '2026-Q3',
			workingDays: workingDaysBetween('2026-09-01', '2026-09-30', calendar),
			extended: false,
		});
	});

	test('count 0 for an answer on the day of the receipt, and every working day of a late one', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 120 }), (later) => {
				const sentOn = addDays('2026-03-02', later);
				expect(figures(answered('2026-03-02', sentOn))).toMatchObject({
					workingDays: workingDaysBetween('2026-03-02', sentOn, calendar),
				});
			})
		);
	});

	test('leave out the time of an opinion, and say that the period was extended', () => {
		const between: RequestEvent[] = [
			{ ...events.consulted, sentOn: '2026-03-02' } as RequestEvent,
			{ ...events.consultationAnswered, returnedOn: '2026-03-13' } as RequestEvent,
			{ type: 'extensionAsked', by: 'a', days: 20, text },
			{ type: 'extensionApproved', by: 'b', letters: [] },
		];
		expect(isWorkingDay('2026-03-16', calendar)).toBe(true);
		expect(figures(answered('2026-03-02', '2026-03-16', { between }))).toMatchObject({
			workingDays: 1,
			extended: true,
		});
	});

	test('are the same after the person was erased', () => {
		const archived = [
			...answered('2026-03-02', '2026-03-16'),
			{ sequence: 8, at: '2026-04-01T02:00:00.000Z', event: { type: 'archived', by: 'a' } },
		] as RecordedEvent[];
		const erased = [...archived, { sequence: 9, at: '2036-04-02T02:00:00.000Z', event: { type: 'erased' } }];
		expect(figures(erased as RecordedEvent[])).toEqual(figures(archived));
	});

	test.each(outcomeCodes.filter((code) => outcomes[code].group !== '其他处理'))(
		'pass the schema of the log for %s',
		(outcome) => {
			const found = standing(answered('2026-03-02', '2026-03-16', { outcome }));
			const entry = {
				...(found.ok && found.figures),
				subject: '宅基地审批结果',
				publishedAt: '2026-04-01 09:00',
				review: Object.fromEntries(
					['secrecy', 'content', 'approval'].map((step) => [
						step,
						{ by: '审查员', on: '2026-04-01', conclusion: '可以公开' },
					])
				),
			};
			expect(answeredRequestSchema.safeParse(entry).error).toBeUndefined();
			expect(outcomeOfTitle(String(entry.outcome))).toBe(outcome);
		}
	);
});

describe('what does not stand in the log', () => {
	const road = answered('2026-03-02', '2026-03-16');
	test.each([1, 2, 3, 4, 5])('is a request without a delivered answer (after %i events)', (length) => {
		expect(figures(road.slice(0, length))).toContain('还没有送达答复');
	});

	test('is a request that ended without an answer', () => {
		const withdrawn = { sequence: 3, at: '2026-03-03T02:00:00.000Z', event: events.withdrawn };
		expect(figures([...road.slice(0, 2), withdrawn] as RecordedEvent[])).toContain('没有答复就终止');
	});

	test.each(recordOutcomeCodes)('is a correction of a record about the applicant (%s)', (outcome) => {
		const submitted = { matter: 'recordCorrection' } as Partial<RequestEvent>;
		expect(figures(answered('2026-03-02', '2026-03-16', { outcome, submitted }))).toContain('第四十一条');
	});

	test('is an answer in a year whose holidays are not entered', () => {
		expect(figures(answered('2026-03-02', '2031-03-16'))).toContain('工作日历');
	});
});
