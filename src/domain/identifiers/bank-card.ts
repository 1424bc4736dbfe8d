/** Heads of card numbers in use, with the lengths they come in. No 统一社会信用代码 begins like a card of 18 digits. */
const heads = [
	{ pattern: /^(62|60|81|9[458])/, lengths: [16, 17, 18, 19] },
	{ pattern: /^4/, lengths: [16, 19] },
	{ pattern: /^(5[1-5]|2[2-7]|35)/, lengths: [16] },
];

/** Whether `number` is a bank card number of 16 to 19 digits: a head in use and a correct check digit (Luhn). */
export function isBankCard(number: string): boolean {
	if (!/^\d{16,19}$/.test(number) || /^(\d)\1+$/.test(number)) return false;
	if (!heads.some(({ pattern, lengths }) => pattern.test(number) && lengths.includes(number.length)))
		return false;
	const sum = [...number].reverse().reduce((total, digit, i) => {
		const weighed = Number(digit) * (i % 2 === 0 ? 1 : 2);
		return total + (weighed > 9 ? weighed - 9 : weighed);
	}, 0);
	return sum % 10 === 0;
}
