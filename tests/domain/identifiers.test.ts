import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCreditCode } from '../../src/domain/identifiers/credit-code.ts';
import { isResidentId } from '../../src/domain/identifiers/resident-id.ts';
import { checkDigit, isQueryCode, queryCodeInGroups } from '../../src/domain/requests/check-digit.ts';
import { requestNumber, tidyRequestNumber } from '../../src/domain/requests/number.ts';

const law = JSON.parse(readFileSync('tests/fixtures/law/identifiers.json', 'utf8')) as Record<
	'uscc' | 'residentId',
	{ valid: string[]; invalid: string[] }
>;

describe('check characters', () => {
	test.each(law.uscc.valid)('credit code %s is right', (code) => expect(isCreditCode(code)).toBe(true));
	test.each(law.uscc.invalid)('credit code %s is wrong', (code) => expect(isCreditCode(code)).toBe(false));
	test.each(law.residentId.valid)('resident ID %s is right', (id) => expect(isResidentId(id)).toBe(true));
	test.each([...law.residentId.invalid, '110105194902300023', '11010519491231002'])(
		'resident ID %s is wrong',
		(id) => expect(isResidentId(id)).toBe(false)
	);
});

const fifteenDigits = fc.stringMatching(/^\d{15}$/);

describe('query codes', () => {
	test('the check digit is that of ISO 7064', () => {
		expect(checkDigit('0794')).toBe('5');
	});
	test('every single wrong digit is found', () => {
		fc.assert(
			fc.property(fifteenDigits, fc.nat(15), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
				const code = digits + checkDigit(digits);
				expect(isQueryCode(code)).toBe(true);
				const wrong = (Number(code[place]) + shift) % 10;
				expect(isQueryCode(code.slice(0, place) + String(wrong) + code.slice(place + 1))).toBe(false);
			})
		);
	});
	test('is shown in groups of four', () => {
		expect(queryCodeInGroups('1234567890123456')).toBe('1234 5678 9012 3456');
	});
});

describe('request numbers', () => {
	test('have four digits at least', () => {
		expect(requestNumber(2026, 12)).toBe('2026-0012');
		expect(requestNumber(2026, 12345)).toBe('2026-12345');
	});
	test.each(['2026-0012', '２０２６－００１２', ' 2026 - 12 ', '2026—0012', '2026 0012'])(
		'%s is understood',
		(typed) => expect(tidyRequestNumber(typed)).toBe('2026-0012')
	);
});
