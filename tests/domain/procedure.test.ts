import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordedEvent, RequestEvent } from '../../src/domain/requests/events.ts';
import { outcomeCodes, outcomes } from '../../src/domain/requests/outcomes.ts';
import { remedyText } from '../../src/domain/requests/remedies.ts';
import {
	caseOf,
	RuleError,
	stateAfter,
	states,
	stepsAllowed,
	type State,
} from '../../src/domain/requests/state.ts';
import { timelineOf } from '../../src/domain/requests/timeline.ts';
import { readSite } from '../../src/storage/content-files.ts';

const digest = '0'.repeat(64);
const events: Record<RequestEvent['type'], RequestEvent> = {
	submitted: { type: 'submitted', channel: 'web', applicant: 'person', application: digest, files: [] },
	receiptConfirmed: {
		type: 'receiptConfirmed',
		by: 'a',
		receivedOn: '2026-11-23',
		applicantColumn: '自然人',
	},
	decided: { type: 'decided', by: 'a', outcome: 'G2', reasons: digest },
	delivered: { type: 'delivered', by: 'a', files: [] },
};
const order = ['submitted', 'receiptConfirmed', 'decided', 'delivered'] as const;
const record = (types: readonly RequestEvent['type'][]): RecordedEvent[] =>
	types.map((type, i) => ({ sequence: i + 1, at: `2026-11-23T0${i}:00:00.000Z`, event: events[type] }));

describe('the procedure', () => {
	test('goes from submission to reply', () => {
		expect(order.map((_, i) => caseOf(record(order.slice(0, i + 1))).state)).toEqual([
			'submitted',
			'received',
			'decided',
			'answered',
		]);
		expect(caseOf(record(order))).toMatchObject({ receivedOn: '2026-11-23', outcome: 'G2', version: 4 });
	});

	test('any history that is not a beginning of the procedure is refused', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...order), { maxLength: 6 }), (types) => {
				const legal = types.length > 0 && types.every((type, i) => type === order[i]);
				if (legal) expect(caseOf(record(types)).version).toBe(types.length);
				else expect(() => caseOf(record(types))).toThrow(RuleError);
			})
		);
	});

	test('the steps offered are exactly the steps allowed', () => {
		for (const state of Object.keys(states) as State[]) {
			for (const type of order) {
				if (stepsAllowed(state).includes(type)) expect(() => stateAfter(state, type)).not.toThrow();
				else expect(() => stateAfter(state, type)).toThrow(RuleError);
			}
		}
	});

	test('a refusal names the article', () => {
		expect(() => stateAfter('submitted', 'decided')).toThrow(/条例第三十三条/);
	});

	test('the history tells no name of staff', () => {
		const text = JSON.stringify(timelineOf(record(order)));
		expect(text).toContain('2026-11-23');
		expect(text).not.toContain('"a"');
	});
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
		const text = remedyText(code, remedies);
		const first = ['PT', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'].includes(code);
		expect(text.includes('先向')).toBe(first);
		expect(text.includes('6个月')).toBe(!first);
		expect(text).toContain('60日');
		expect(text).toContain(remedies.reconsiderationUrl);
	});
});
