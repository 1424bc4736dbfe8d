import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageFee, requestFee, requestFees } from '../../src/domain/requests/fees.ts';

const law = JSON.parse(readFileSync('tests/fixtures/law/fees.json', 'utf8')) as Record<
	'perRequestCumulative' | 'perPage',
	Record<string, number>
>;

describe('the fee for handling information (国办函〔2020〕109号)', () => {
	test.each(Object.entries(law.perRequestCumulative))('%s requests in a month cost %i yuan', (count, yuan) =>
		expect(requestFees(Number(count))).toBe(yuan)
	);
	test.each(Object.entries(law.perPage))('%s pages cost %i yuan', (pages, yuan) =>
		expect(pageFee(Number(pages))).toBe(yuan)
	);
	test.each([
		[1, 0],
		[10, 0],
		[11, 100],
		[30, 100],
		[31, 200],
		[40, 200],
		[41, 300],
		[51, 400],
	])('the request number %i of a month costs %i yuan', (k, yuan) => expect(requestFee(k)).toBe(yuan));
	test('nothing costs nothing', () => {
		expect(requestFees(0)).toBe(0);
		expect(pageFee(0)).toBe(0);
	});
	test.each([-1, 1.5, NaN, Infinity])('%s is no number of requests or pages', (value) => {
		expect(() => requestFee(value)).toThrow(RangeError);
		expect(() => requestFees(value)).toThrow(RangeError);
		expect(() => pageFee(value)).toThrow(RangeError);
	});
	test('there is no request number 0', () => expect(() => requestFee(0)).toThrow(RangeError));
});
