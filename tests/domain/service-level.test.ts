import { describe, expect, test } from 'vitest';
import type { RequestEvent } from '../../src/domain/requests/events.ts';
import type { RequestCase } from '../../src/domain/requests/case.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { yearCounts } from '../../src/domain/reports/service-level.ts';
import type { Calendar } from '../../src/domain/calendar/year.ts';
import { history } from '../fixtures/procedure.ts';
import { calendar } from '../fixtures/register.ts';

const answered = ['submitted', 'receiptConfirmed', 'drafted', 'reviewed', 'approved', 'delivered'];

/** The case of these steps, received on a day and answered on another where they answer it. */
function caseFrom(
	types: readonly string[],
	{ receivedOn = '2026-03-02', sentOn = '2026-03-10', ...submitted }: Record<string, string> = {}
): RequestCase {
	return caseOf(
		history(types).map((one) => ({ ...one, event: changed(one.event, { receivedOn, sentOn, submitted }) }))
	);
}

function changed(
	event: RequestEvent,
	{ receivedOn, sentOn, submitted }: { receivedOn: string; sentOn: string; submitted: object }
): RequestEvent {
	if (event.type === 'submitted') return { ...event, ...submitted };
	if (event.type === 'receiptConfirmed') return { ...event, receivedOn };
	return event.type === 'delivered' ? { ...event, sentOn } : event;
}

const counted = (cases: RequestCase[], today = '2026-11-25', by: Calendar = calendar) =>
	yearCounts(cases, { today, calendar: by, afterPayment: 'restart' });

describe('the counts of a year', () => {
	test('have each request where it stands', () => {
		const counts = counted([
			caseFrom(answered),
			caseFrom(answered, { sentOn: '2026-05-12' }),
			caseFrom([...answered, 'archived']),
			caseFrom(['submitted', 'receiptConfirmed', 'withdrawn']),
			caseFrom(['submitted', 'receiptConfirmed'], { receivedOn: '2026-11-23' }),
			caseFrom(['submitted', 'receiptConfirmed']),
		]);
		expect(counts.standings).toEqual({
			inTime: 2,
			late: 1,
			notYetJudged: 0,
			endedWithoutAnswer: 1,
			withinPeriod: 1,
			overdue: 1,
		});
		expect(counts.answerDays.toSorted((a, b) => a - b)).toEqual([6, 6, 48]);
	});

	test('leave out what is not confirmed, corrections of records (art. 41), split wholes, and other years', () => {
		const split = { ...caseFrom(['submitted', 'receiptConfirmed']), splitInto: ['2026-0002', '2026-0003'] };
		const counts = counted([
			caseFrom(['submitted']),
			caseFrom(['submitted', 'receiptConfirmed'], { matter: 'recordCorrection' }),
			split,
			caseFrom(answered, { receivedOn: '2025-03-03', sentOn: '2025-03-10' }),
			caseFrom(['submitted', 'receiptConfirmed'], { receivedOn: '2025-12-01' }),
		]);
		expect(Object.values(counts.standings)).toEqual([0, 0, 0, 0, 0, 0]);
		expect(counts.openOfEarlierYears).toBe(1);
	});

	test('change years with the first of January, and hold a day overdue only when it has passed', () => {
		const request = caseFrom(['submitted', 'receiptConfirmed'], { receivedOn: '2026-01-30' });
		const at = (today: string) => counted([request], today);
		expect(at('2026-03-05').standings.withinPeriod).toBe(1);
		expect(at('2026-03-06').standings.overdue).toBe(1);
		expect(at('2027-01-01').standings.overdue).toBe(1);
		expect(at('2027-01-02')).toMatchObject({ openOfEarlierYears: 1, standings: { overdue: 0 } });
	});

	test('do not judge an answer of a year whose holidays are not published', () => {
		const late = caseFrom(answered, { receivedOn: '2026-12-20', sentOn: '2027-01-18' });
		expect(counted([late], '2026-12-31').standings.notYetJudged).toBe(1);
	});

	test('count a reopened request as open, and its first answer no more', () => {
		const reopened: RequestCase = { ...caseFrom(answered), state: 'received', delayedUntil: '2026-12-01' };
		const counts = counted([reopened]);
		expect(counts.standings).toMatchObject({ inTime: 0, withinPeriod: 1 });
		expect(counts.answerDays).toEqual([]);
	});

	test('count extensions that were approved', () => {
		const asked = ['submitted', 'receiptConfirmed', 'extensionAsked'];
		expect(counted([caseFrom(asked), caseFrom([...asked, 'extensionApproved'])]).extended).toBe(1);
	});
});
