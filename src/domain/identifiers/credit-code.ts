const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether `code` is an 18-character 统一社会信用代码 with a correct check character (GB 32100-2015). */
export function isCreditCode(code: string): boolean {
	if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
	const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(code.charAt(i)), 0);
	return code.charAt(17) === alphabet.charAt((31 - (sum % 31)) % 31);
}
