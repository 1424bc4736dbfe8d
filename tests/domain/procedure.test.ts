import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RequestEvent } from '../../src/domain/requests/events.ts';
import { procedure, stepTypes } from '../../src/domain/requests/procedure.ts';
import { outcomeCodes, outcomes } from '../../src/domain/requests/outcomes.ts';
import { remedyText } from '../../src/domain/requests/remedies.ts';
import { caseOf, stateAfter } from '../../src/domain/requests/state.ts';
import { RuleError, stateKeys } from '../../src/domain/requests/states.ts';
import { eventRefusal, offeredSteps, stepRefusal } from '../../src/domain/requests/steps.ts';
import { timelineOf, wholeTimelineOf } from '../../src/domain/requests/timeline.ts';
import { readCalendar, readSite } from '../../src/storage/content-files.ts';
import { actorOf, anyEvent, history, staffOf, text } from '../fixtures/procedure.ts';

const calendar = readCalendar('content');
const context = (today: string) => ({ today, calendar, afterPayment: 'restart' as const });

describe('the procedure', () => {
	test('goes from submission to reply by four eyes', () => {
		const road = [
			'submitted',
			'receiptConfirmed',
			'drafted',
			'reviewed',
			'approved',
			'delivered',
			'archived',
		];
		const states = road.map((_, i) => caseOf(history(road.slice(0, i + 1))).state);
		expect(states).toEqual([
			'submitted',
			'received',
			'drafted',
			'reviewed',
			'decided',
			'answered',
			'archived',
		]);
		expect(caseOf(history(road))).toMatchObject({ receivedOn: '2026-11-23', outcome: 'G2', version: 7 });
	});

	test('a history of the first release is still read', () => {
		const request = caseOf(history(['submitted', 'receiptConfirmed', 'decided', 'delivered']));
		expect(request).toMatchObject({ state: 'answered', outcome: 'G2' });
		expect(
			stepRefusal(
				caseOf(history(['submitted', 'receiptConfirmed'])),
				'decided',
				staffOf('a'),
				context('2026-11-24')
			)
		).toContain('再审核');
	});

	test('every step is refused with words outside the states it starts from, and only there', () => {
		for (const state of stateKeys) {
			for (const type of stepTypes) {
				if (procedure[type].from.includes(state)) expect(() => stateAfter(state, type)).not.toThrow();
				else expect(() => stateAfter(state, type)).toThrow(procedure[type].refusal);
			}
		}
	});

	test('refusals of steps that end or move a request name the article', () => {
		for (const type of stepTypes.filter((one) => procedure[one].to))
			if (type !== 'submitted') expect(procedure[type].refusal, type).toMatch(/条例|个人信息保护法|办法/);
	});

	test('a random walk through what is offered never breaks the procedure, and never lets one person decide alone', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(anyEvent, fc.constantFrom('a', 'b')), { maxLength: 40 }), (tries) => {
				let events = history(['submitted']);
				for (const [event, who] of tries) {
					const request = caseOf(events);
					const by = 'by' in event ? { ...event, by: who } : event;
					if (eventRefusal(request, by, actorOf(by), context('2026-11-24')) !== undefined) continue;
					events = [...events, { sequence: events.length + 1, at: '2026-11-24T01:00:00.000Z', event: by }];
				}
				const request = caseOf(events);
				const approval = events.find(({ event }) => event.type === 'approved')?.event;
				if (approval?.type === 'approved') expect(approval.by).not.toBe(request.decision?.by);
				expect(events.filter(({ event }) => event.type === 'correctionAsked').length).toBeLessThanOrEqual(1);
				expect(events.filter(({ event }) => event.type === 'extensionApproved').length).toBeLessThanOrEqual(
					1
				);
			})
		);
	});

	test('what is offered can be taken, and what is not says why', () => {
		const request = caseOf(history(['submitted', 'receiptConfirmed']));
		for (const { type, refusal } of offeredSteps(request, staffOf('a'), context('2026-11-24')))
			expect(stepRefusal(request, type, staffOf('a'), context('2026-11-24'))).toBe(refusal);
	});

	test('the history tells the applicant no name of staff and no inner step', () => {
		const events = history(['submitted', 'receiptConfirmed', 'drafted', 'reviewed', 'approved', 'delivered']);
		const shown = JSON.stringify(timelineOf(events));
		expect(shown).toContain('2026年11月23日');
		expect(shown).not.toMatch(/"a"|拟写|审核/);
		expect(wholeTimelineOf(events)).toHaveLength(events.length);
	});
});

describe('conditions', () => {
	const received = ['submitted', 'receiptConfirmed'];
	const asked = (types: string[], type: Parameters<typeof stepRefusal>[1], today: string, who = 'a') =>
		stepRefusal(caseOf(history(types)), type, staffOf(who), context(today));

	test('a correction is asked once, within 7 working days (art. 30)', () => {
		expect(asked(received, 'correctionAsked', '2026-12-02')).toBeUndefined();
		expect(asked(received, 'correctionAsked', '2026-12-03')).toContain('7个工作日');
		expect(asked([...received, 'correctionAsked', 'corrected'], 'correctionAsked', '2026-11-30')).toContain(
			'一次性'
		);
	});

	test('an extension is approved by another person on the last day of the first period at the latest (art. 33)', () => {
		const pending = [...received, 'extensionAsked'];
		expect(asked(pending, 'extensionApproved', '2026-12-21', 'b')).toBeUndefined();
		expect(asked(pending, 'extensionApproved', '2026-12-22', 'b')).toContain('届满之前');
		expect(asked(pending, 'extensionApproved', '2026-12-01', 'a')).toContain('不能自己同意');
		expect(asked([...pending, 'extensionApproved'], 'extensionAsked', '2026-12-01')).toContain(
			'只能延长一次'
		);
	});

	test('an answer waits for those who were asked, and for the applicant until the day that was set', () => {
		expect(asked([...received, 'consulted'], 'drafted', '2026-11-25')).toContain('征求意见还没有结果');
		const reasoning = [...received, 'reasonsAsked'];
		expect(asked(reasoning, 'drafted', '2026-12-04')).toContain('期满之前');
		expect(asked(reasoning, 'drafted', '2026-12-05')).toBeUndefined();
		const correcting = [...received, 'correctionAsked'];
		expect(asked(correcting, 'lapsed', '2026-12-04')).toContain('期满之前');
		expect(asked(correcting, 'lapsed', '2026-12-05')).toBeUndefined();
	});

	test('outcomes need what the law demands before them', () => {
		const request = caseOf(history(received));
		for (const [outcome, words] of [
			['D4', '第三方'],
			['U3', '补正'],
			['N4', '说明理由'],
			['O1', '登记的步骤'],
			['C1', '法定的办理结果'],
		] as const) {
			const draft: RequestEvent = { type: 'drafted', by: 'a', outcome, reasons: text, files: [] };
			expect(eventRefusal(request, draft, staffOf('a'), context('2026-11-25')), outcome).toContain(words);
		}
	});

	test('an answer that is given anew after a remedy is received anew', () => {
		const remedy = { by: 'a', remedy: 'r1' };
		const steps: RequestEvent[] = [
			{ type: 'deliveryServed', by: 'a', servedOn: '2026-11-23' },
			{ type: 'remedyFiled', ...remedy, kind: 'reconsideration', filedOn: '2026-11-24' },
			{ type: 'remedyDecided', ...remedy, result: 'corrected', decidedOn: '2026-11-24' },
			{ type: 'reopened', ...remedy, until: '2026-12-20' },
		];
		const answered = ['drafted', 'reviewed', 'approved', 'delivered'];
		const before = history([...received, ...answered]);
		const after = history(answered);
		const all = [
			...before,
			...steps.map((event) => ({ sequence: 0, at: '2026-11-24T01:00:00.000Z', event })),
			...after,
		];
		const request = caseOf(all.map((one, i) => ({ ...one, sequence: i + 1 })));
		expect(request.servedOn).toBeUndefined();
		expect(
			stepRefusal(request, 'deliveryServed', { kind: 'applicant' }, context('2026-11-25'))
		).toBeUndefined();
	});

	test('silence is entered only after 15 working days from service (art. 32)', () => {
		const request = caseOf(history([...received, 'consulted', 'consultationServed']));
		const silent = { type: 'consultationAnswered', by: 'a', consultation: 'c1', opinion: 'silent' } as const;
		const on = (today: string) =>
			eventRefusal(request, { ...silent, returnedOn: today }, staffOf('a'), context(today));
		expect(on('2026-12-14')).toContain('还没有届满');
		const computed = { ...silent, returnedOn: '2026-12-14' };
		expect(eventRefusal(request, computed, staffOf('a'), context('2026-12-01'))).toContain('还没有届满');
		expect(on('2026-12-15')).toBeUndefined();
	});
});

test('a history that does not begin with a submission is refused', () => {
	expect(() => caseOf(history(['receiptConfirmed']))).toThrow(RuleError);
	expect(() => caseOf([])).toThrow(RuleError);
});

describe('outcomes', () => {
	test('are the 22 kinds of the statutory table', () => {
		expect(outcomeCodes).toHaveLength(22);
		expect(new Set(outcomeCodes.map((code) => outcomes[code].group))).toEqual(
			new Set(['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'])
		);
	});

	const { remedies } = readSite('content');

	test.each(outcomeCodes)('%s tells the right order of remedies', (code) => {
		const words = remedyText(code, remedies);
		const first = ['PT', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'].includes(code);
		expect(words.includes('先向')).toBe(first);
		expect(words.includes('6个月')).toBe(!first || code === 'PT');
		expect(words).toContain('60日');
		expect(words).toContain(remedies.reconsiderationUrl);
	});
});
