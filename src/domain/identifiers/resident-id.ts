import { daySchema } from '../calendar/day.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** Whether `id` is an 18-character 居民身份证号码 with a real birth date and a correct check character (GB 11643-1999). */
export function isResidentId(id: string): boolean {
	if (!/^[1-9]\d{16}[\dX]$/.test(id)) return false;
	const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
	if (!daySchema.safeParse(birth).success) return false;
	const sum = weights.reduce((total, weight, i) => total + weight * Number(id.charAt(i)), 0);
	return id.charAt(17) === checkCharacters.charAt(sum % 11);
}
