/** A number that stands in a text with its unit; money in yuan. */
export interface WrittenNumber {
	value: number;
	unit: '件' | '元';
	/** Whether the unit counts other things than cases as well: 条 and 次. */
	isLoose: boolean;
}

const ones: Readonly<Record<string, number>> = {
	零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** A count or an amount at one place: Arabic, grouped or not, or Chinese numerals. What is only about right does not count. */
const written =
	/(?:(\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(\.\d+)?\s*(件|份|宗|起|条|次|万元|元)|(?!一起)([零〇一二两三四五六七八九十百千万]+)(件|份|宗|起|万元|元))(?!次|以上|以下|以内|左右|上下|多|余|事|整?改)/y;

/** The number that a text has at an index, and where it ends; digits are ASCII. */
export function writtenNumberAt(text: string, index: number): (WrittenNumber & { end: number }) | undefined {
	if (/[\d.,A-Za-z第]/.test(text.charAt(index - 1))) return undefined;
	written.lastIndex = index;
	const [all, whole, fraction = '', unit, chinese, chineseUnit] = written.exec(text) ?? [];
	if (all === undefined) return undefined;
	const count =
		whole === undefined ? chineseNumber(chinese ?? '') : Number(whole.replace(/[,，]/g, '') + fraction);
	if (count === undefined) return undefined;
	const end = index + all.length;
	const measure = unit ?? chineseUnit;
	if (measure === '元') return { value: count, unit: '元', isLoose: false, end };
	if (measure === '万元') return { value: count * 10_000, unit: '元', isLoose: false, end };
	return { value: count, unit: '件', isLoose: measure === '条' || measure === '次', end };
}

/** The value of Chinese numerals below 100 million, such as 十二 or 一百零三; undefined when they make no number. */
export function chineseNumber(numerals: string): number | undefined {
	if (!/^[零〇一二两三四五六七八九十百千万]+$/.test(numerals)) return undefined;
	const [before = '', after] = numerals.split('万');
	if (after !== undefined) {
		const [high, low] = [chineseNumber(before), after === '' ? 0 : chineseNumber(after)];
		return high === undefined || low === undefined ? undefined : high * 10_000 + low;
	}
	if (!/[十百千]/.test(numerals)) return Number([...numerals].map((numeral) => ones[numeral]).join(''));
	let sum = 0;
	let digit: number | undefined;
	for (const numeral of numerals) {
		const weight = tens[numeral];
		if (weight === undefined) digit = ones[numeral];
		else {
			sum += (digit ?? 1) * weight;
			digit = undefined;
		}
	}
	return sum + (digit ?? 0);
}
