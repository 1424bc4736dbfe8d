import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DueDate } from '../../src/domain/calendar/due-date.ts';
import type { Calendar } from '../../src/domain/calendar/year.ts';
import { newlyPublished, revisionEvents } from '../../src/domain/requests/clock/revision.ts';
import { eventSchema } from '../../src/domain/requests/events.ts';
import { revisionInWords, revisionOf } from '../../src/domain/requests/revision-text.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { timelineOf } from '../../src/domain/requests/timeline.ts';
import { corrected, notice, withEstimate, withNotice } from '../fixtures/calendars.ts';
import { history } from '../fixtures/procedure.ts';

const revision = {
	type: 'calendarRevised',
	year: 2027,
	source: '国办发明电〔2026〕9号',
	to: '2027-01-14',
} as const;
const estimated: DueDate = {
	kind: 'estimated',
	on: '2027-01-13',
	from: '2027-01-12',
	to: '2027-01-14',
} as const;
const official: DueDate = { kind: 'official', on: '2027-01-14' };
const unknown: DueDate = { kind: 'unknown', year: 2028 };

describe('what the content knows and the register does not', () => {
	const years = fc.constantFrom(
		notice,
		corrected(notice, '2027-01-05'),
		{ ...notice, estimated: true },
		{ ...notice, year: 2028, off: [], work: [] }
	);
	const calendars = fc.array(years).map((some): Calendar => new Map(some.map((year) => [year.year, year])));

	test('is known once it was noted, and no notice is ever replaced by an estimate', () => {
		fc.assert(
			fc.property(calendars, calendars, (known, content) => {
				const { after } = newlyPublished(known, content);
				expect(newlyPublished(after, content).differs).toBe(false);
				for (const [year, { estimated }] of known)
					if (!estimated) expect(after.get(year)?.estimated).toBe(false);
			})
		);
	});

	test('are the notices: between before and after, no estimate has changed', () => {
		fc.assert(
			fc.property(calendars, calendars, (known, content) => {
				const { before, after } = newlyPublished(known, content);
				for (const [year, days] of after) if (days.estimated) expect(before.get(year)).toEqual(days);
			})
		);
		expect(newlyPublished(withEstimate, withNotice).before).toEqual(withEstimate);
	});
});

describe('a revision is recorded', () => {
	test('with the days, and which of them are only estimated', () => {
		const [event] = revisionEvents([{ ...revision, from: estimated, to: official }]);
		expect(eventSchema.parse(event)).toEqual({
			...revision,
			from: '2027-01-13',
			fromEstimated: true,
		});
		expect(revisionEvents([{ ...revision, from: unknown, to: estimated }])).toEqual([
			{ ...revision, to: '2027-01-13', toEstimated: true },
		]);
	});

	test('not while there is no date to record', () => {
		expect(revisionEvents([{ ...revision, from: estimated, to: unknown }])).toEqual([]);
	});
});

describe('in words, a revision', () => {
	test.each([
		[
			{ from: '2027-01-13', fromEstimated: true },
			'2027年节假日安排已公布（国办发明电〔2026〕9号），答复期限重新计算：原暂估2027年1月13日，现为2027年1月14日。',
		],
		[{ from: '2027-01-14', fromEstimated: true }, '原暂估2027年1月14日，现确定为2027年1月14日。'],
		[{ from: '2027-01-13' }, '2027年节假日安排有变更（国办发明电〔2026〕9号），答复期限重新计算：原为'],
		[{}, '答复期限重新计算：现为2027年1月14日。'],
		[{ toEstimated: true }, '答复期限重新计算：现暂估2027年1月14日。'],
	])('%o tells the old and the new day', (days, words) => {
		expect(revisionInWords({ ...revision, ...days })).toContain(words);
	});

	test('is in the history, and beside the due date until another step moves it', () => {
		const confirmed = history(['submitted', 'receiptConfirmed']);
		const revised = [...confirmed, { sequence: 3, at: '2026-12-20T02:00:00.000Z', event: revision }];
		expect(timelineOf(revised).at(-1)?.note).toBe(revisionInWords(revision));
		expect(revisionOf(caseOf(revised), official)).toBe(revisionInWords(revision));
		expect(revisionOf(caseOf(revised), { kind: 'official', on: '2027-02-11' })).toBeUndefined();
		expect(revisionOf(caseOf(confirmed), official)).toBeUndefined();
	});
});
