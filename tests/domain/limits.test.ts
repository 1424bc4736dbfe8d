import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyLimits, trackLimits } from '../../src/domain/requests/limit-text.ts';
import {
	countedUses,
	limits,
	refusedUntil,
	timeToTryAgain,
	waitAfter,
	wrongCodes,
	type Rule,
} from '../../src/domain/requests/limits.ts';
import { isAnswer, sumQuestion } from '../../src/domain/requests/question.ts';

const begin = Date.parse('2026-11-23T02:00:00.000Z');
const at = (minutes: number) => new Date(begin + minutes * 60_000).toISOString();

/** Tries at the given minutes; gives those that were let through. */
function letThrough(rule: Rule, minutes: number[]): number[] {
	let uses: string[] = [];
	return minutes.filter((minute) => {
		if (refusedUntil(rule, uses, at(minute)) !== undefined) return false;
		uses = [...countedUses(rule, uses, at(minute)), at(minute)];
		return true;
	});
}

describe('a limit within a stretch of time', () => {
	const rule = { scope: 'address', most: 3, minutes: 60 } as const;
	test('lets its number through and no more, and says when the next one may come', () => {
		expect(letThrough(rule, [0, 10, 20, 30, 59, 60, 61, 70])).toEqual([0, 10, 20, 60, 70]);
		expect(refusedUntil(rule, [at(0), at(10), at(20)], at(30))).toBe(at(60));
		expect(refusedUntil(rule, [at(0), at(10), at(20)], at(30), 2)).toBe(at(70));
	});
	test('holds for every stretch, however the tries are spread', () => {
		const tries = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 80 });
		fc.assert(
			fc.property(tries, (minutes) => {
				const passed = letThrough(
					rule,
					[...minutes].sort((a, b) => a - b)
				);
				for (const first of passed)
					expect(passed.filter((m) => m >= first && m < first + rule.minutes).length).toBeLessThanOrEqual(3);
			})
		);
	});
	test('is over at the moment that it names', () => {
		const tries = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(tries, (minutes) => {
				const uses = minutes.sort((a, b) => a - b).map(at);
				const until = refusedUntil(rule, uses, at(51)) ?? '';
				expect(refusedUntil(rule, uses, until)).toBeUndefined();
				expect(refusedUntil(rule, uses, new Date(Date.parse(until) - 1).toISOString())).toBe(until);
			})
		);
	});
});

describe('wrong query codes', () => {
	test('are free three times, then each doubles the wait up to an hour', () => {
		expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50].map((n) => waitAfter(wrongCodes, n))).toEqual([
			0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60,
		]);
		expect(letThrough(wrongCodes, [0, 0, 0, 0, 0.9, 1, 2, 3, 6, 7])).toEqual([0, 0, 0, 1, 3, 7]);
	});
	test('let at most 32 through in a day, however often is tried', () => {
		const everyMinute = Array.from({ length: 24 * 60 }, (_, minute) => minute);
		expect(letThrough(wrongCodes, [0, 0, 0, ...everyMinute]).length).toBeLessThanOrEqual(32);
	});
	test('that lie far apart never wait', () => {
		const tries = [0, 6, 12, 18, 24, 30];
		expect(letThrough(wrongCodes, tries)).toEqual(tries);
	});
	test('are not forgotten for waiting, only after a day without one', () => {
		const uses = [at(0), at(1), at(2)];
		expect(countedUses(wrongCodes, uses, at(23 * 60))).toHaveLength(3);
		expect(countedUses(wrongCodes, uses, at(24 * 60 + 2))).toEqual([]);
	});
	test('do not keep the count of a guesser growing', () => {
		const uses = Array.from({ length: 500 }, (_, i) => at(i));
		expect(countedUses(wrongCodes, uses, at(500)).length).toBeLessThan(12);
		expect(refusedUntil(wrongCodes, uses, at(500))).toBe(at(559));
	});
});

describe('what the pages say', () => {
	test('names every number of the table', () => {
		const told = [...trackLimits, ...applyLimits].join('');
		for (const rules of Object.values<readonly Rule[]>(limits))
			for (const rule of rules) expect(told).toContain('most' in rule ? String(rule.most) : `${rule.free}次`);
	});
	test('the time to try again is a full minute that is not too early', () => {
		expect(timeToTryAgain('2026-11-23T02:00:00.000Z', at(0))).toBe('10:00');
		expect(timeToTryAgain('2026-11-23T02:00:00.001Z', at(0))).toBe('10:01');
		expect(timeToTryAgain('2026-11-23T17:30:00.000Z', at(0))).toBe('11月24日01:30');
	});
});

describe('the question in words', () => {
	const question = sumQuestion(2, 4);
	test('is asked in words', () => {
		expect(question).toEqual({ text: '三加五等于几', answer: 8 });
		expect(sumQuestion(0xffffffff, 0).text).toMatch(/^[一二三四五六七八九]加一等于几$/);
	});
	test.each(['8', '８', '八', '捌', ' 八 ', '8。', '08'])('%j is right', (typed) => {
		expect(isAnswer(question, typed)).toBe(true);
	});
	test.each(['', '9', '十八', '三加五', '8.5', '-8', '八八', '1e1', '八<script>'])('%j is wrong', (typed) => {
		expect(isAnswer(question, typed)).toBe(false);
	});
	test.each(['十三', '一十三', '拾叁', '13'])('%j is thirteen', (typed) => {
		expect(isAnswer(sumQuestion(8, 3), typed)).toBe(true);
	});
	test('every sum has an answer in digits and only that one', () => {
		fc.assert(
			fc.property(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 30 }), (first, second, typed) => {
				const { answer } = sumQuestion(first, second);
				expect(answer).toBeGreaterThanOrEqual(2);
				expect(isAnswer(sumQuestion(first, second), String(typed))).toBe(typed === answer);
			})
		);
	});
});
