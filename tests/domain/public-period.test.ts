import { describe, expect, test } from 'vitest';
import { partySchema } from '../../src/domain/publication/party.ts';
import { taskState } from '../../src/domain/publication/plan.ts';
import {
	addMonths,
	licencePeriodFault,
	penaltyPeriodFault,
} from '../../src/domain/publication/public-period.ts';
import { isShown } from '../../src/domain/publication/visibility.ts';

test.each([
	['2026-01-31', 1, '2026-02-28'],
	['2027-12-31', 2, '2028-02-29'],
	['2026-11-23', 12, '2027-11-23'],
	['2028-02-29', 12, '2029-02-28'],
])('%s and %d months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

describe('the public time of a penalty', () => {
	test.each([
		['一般', '2026-10-09', true],
		['一般', '2027-07-09', true],
		['一般', '2026-10-08', false],
		['一般', '2027-07-10', false],
		['严重', '2027-07-09', true],
		['严重', '2029-07-09', true],
		['严重', '2029-07-10', false],
		['轻微', '2026-10-09', true],
		['轻微', '2026-10-10', false],
	] as const)('of %s until %s is lawful: %s', (severity, until, lawful) => {
		expect(penaltyPeriodFault('2026-07-09', until, severity) === undefined).toBe(lawful);
	});
});

test('a licence stands for five years, of a person for two', () => {
	expect(licencePeriodFault('2026-07-09', '2031-07-09', '法人及非法人组织')).toBeUndefined();
	expect(licencePeriodFault('2026-07-09', '2031-07-10', '法人及非法人组织')).toContain('最长公示5年');
	expect(licencePeriodFault('2026-07-09', '2028-07-10', '自然人')).toContain('最长公示2年');
	expect(licencePeriodFault('2026-07-09', '2026-07-08', '自然人')).toContain('早于决定日期');
});

test.each([
	['张某', true],
	['张某某', true],
	['欧阳某', true],
	['张*', true],
	['张三', false],
	['张某明', false],
	['某某', false],
])('the name %s of a person may be public: %s', (name, allowed) => {
	expect(partySchema.safeParse({ kind: '自然人', name }).success).toBe(allowed);
});

test('a certificate is shown up to its last day, and a file with one that is past is not given whole', () => {
	const row = { validUntil: '2026-11-23' };
	expect(isShown(row, '2026-11-23')).toBe(true);
	expect(isShown({ certificates: [row] }, '2026-11-24')).toBe(false);
});

test.each([
	[{ dueOn: '2026-11-22' }, '已逾期'],
	[{ dueOn: '2026-11-23' }, '进行中'],
	[{ dueOn: '2026-11-22', doneOn: '2026-11-22' }, '按期完成'],
	[{ dueOn: '2026-11-22', doneOn: '2026-11-23' }, '逾期完成'],
])('the task %j is %s', (task, state) => {
	expect(taskState({ task: '任务', owner: '单位', ...task }, '2026-11-23')).toBe(state);
});
