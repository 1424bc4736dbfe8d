/** The check digit of a string of digits (ISO/IEC 7064, MOD 11,10): finds every wrong digit and nearly every swap. */
export function checkDigit(digits: string): string {
	const product = [...digits].reduce((carry, digit) => {
		const sum = (carry + Number(digit)) % 10 || 10;
		return (sum * 2) % 11;
	}, 10);
	return String((11 - product) % 10);
}

/** Whether `code` is 16 digits whose last one checks the others. */
export function isQueryCode(code: string): boolean {
	return /^\d{16}$/.test(code) && checkDigit(code.slice(0, 15)) === code.charAt(15);
}

/** A query code in groups of four, as people read and type it. */
export function queryCodeInGroups(code: string): string {
	return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}
