import type { Chance } from './chance.ts';

/** An area code of form 1199 00, which no place has: the numbers here belong to nobody. */
const nowhere = '119900';

/** A resident ID number with a right check character; `ending` says which kind it has, when that matters. */
export function residentId(chance: Chance, ending?: 'X' | 'digit'): string {
	for (;;) {
		const day = `19${50 + chance.below(50)}0${1 + chance.below(9)}${10 + chance.below(18)}`;
		const id = withCheckCharacter(nowhere + day + chance.digits(3));
		if (ending === undefined || id.endsWith('X') === (ending === 'X')) return id;
	}
}

/** A resident ID number of the old form: 15 digits, no check character. */
export function oldResidentId(chance: Chance): string {
	return `${nowhere}${50 + chance.below(50)}0${1 + chance.below(9)}${10 + chance.below(18)}${chance.digits(3)}`;
}

/** A mobile number. */
export function mobile(chance: Chance): string {
	return `13${chance.below(10)}${chance.digits(8)}`;
}

/** A bank card number of 16 or 19 digits that passes Luhn's check. */
export function bankCard(chance: Chance, length: 16 | 19 = 19): string {
	const body = `6222${chance.digits(length - 5)}`;
	const sum = [...body].reverse().reduce((total, digit, i) => {
		const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return body + String((10 - (sum % 10)) % 10);
}

function withCheckCharacter(digits: string): string {
	const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	const sum = weights.reduce((total, weight, i) => total + weight * Number(digits.charAt(i)), 0);
	return digits + '10X98765432'.charAt(sum % 11);
}

/** The forms in which people write a long number, and how each looks. */
export const writtenForms = {
	照常: (number: string) => number,
	全角: (number: string) => fullWidth(number),
	空格分开: (number: string) => grouped(number, ' '),
	连字符分开: (number: string) => grouped(number, '-'),
	换行断开: (number: string) => `${number.slice(0, 7)}\n${number.slice(7)}`,
	全角又空格: (number: string) => fullWidth(grouped(number, ' ')),
} as const;

function fullWidth(text: string): string {
	return text.replace(/[0-9X -]/g, (sign) =>
		sign === ' ' ? '\u3000' : String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)
	);
}

function grouped(number: string, between: string): string {
	const cuts = { 11: [3, 7], 15: [6, 12], 18: [6, 14] }[number.length] ?? [4, 8, 12, 16];
	const ends = [...cuts.filter((cut) => cut < number.length), number.length];
	return ends.map((end, i) => number.slice(ends[i - 1] ?? 0, end)).join(between);
}
