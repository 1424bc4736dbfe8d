import { daySchema } from '../calendar/day.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** The first two digits that a 居民身份证号码 can have (GB/T 2260, with 81 to 83 for residence permits). */
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** Whether `id` is an 18-character 居民身份证号码 with a real birth date and a correct check character (GB 11643-1999). */
export function isResidentId(id: string): boolean {
	if (!/^[1-9]\d{16}[\dX]$/.test(id)) return false;
	const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
	if (!daySchema.safeParse(birth).success) return false;
	const sum = weights.reduce((total, weight, i) => total + weight * Number(id.charAt(i)), 0);
	return id.charAt(17) === checkCharacters.charAt(sum % 11);
}

/** Whether a resident ID of either length begins with a province and was given to somebody born since 1880. */
export function isPlausibleHolder(id: string): boolean {
	return provinces.test(id) && (id.length === 15 || /^.{6}(18[89]|19|20)/.test(id));
}

/** Whether `id` may be a 15-digit number of the first generation: a province, and a birth date in the last century. */
export function isOldResidentId(id: string): boolean {
	if (!/^[1-9]\d{14}$/.test(id) || !isPlausibleHolder(id)) return false;
	const [year, month, day] = [id.slice(6, 8), id.slice(8, 10), id.slice(10, 12)];
	return Number(year) >= 10 && daySchema.safeParse(`19${year}-${month}-${day}`).success;
}
