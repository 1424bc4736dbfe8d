import { isBankCard } from './bank-card.ts';
import { digitRuns, type DigitGroup } from './digit-groups.ts';
import { isWritten, type WrittenForm } from './written-number.ts';
import { isOldResidentId, isPlausibleHolder, isResidentId } from './resident-id.ts';

/** Kinds of personal data that never stand in a publication (个人信息保护法 arts. 25, 28; 条例 art. 15). */
export type PersonalDataKind = '居民身份证号码' | '银行卡号' | '手机号码' | '15位旧身份证号码';

/** Personal data in a text. */
export interface PersonalData {
	kind: PersonalDataKind;
	/** The number in plain digits, without what stood between them. */
	value: string;
	/** Where it begins in the text, from 0. */
	index: number;
}

interface Detector extends WrittenForm {
	kind: PersonalDataKind;
	matches: (number: string) => boolean;
}

const ones = '1(-1)+';
const detectors: readonly Detector[] = [
	{
		kind: '居民身份证号码',
		matches: (number) => isResidentId(number) && isPlausibleHolder(number),
		shapes: new RegExp(
			`^(18|17-1|14-(4|3-1)|6-12|6-11-1|(6|3-3)-(8|4-4|4-2-2)-(4|3-1)|4-4-4-4-(2|1-1)|${ones})$`
		),
		certain: true,
	},
	{
		kind: '银行卡号',
		matches: isBankCard,
		shapes: new RegExp(`^(1[6-9]|4-4-4-(4|4-[123]|[567])|6-1[0123]|${ones})$`),
		certain: false,
	},
	{
		kind: '手机号码',
		matches: (number) => /^1[3-9]\d{9}$/.test(number),
		shapes: new RegExp(`^(11|3-4-4|3-3-5|4-4-3|3-8|${ones})$`),
		certain: false,
	},
	{
		kind: '15位旧身份证号码',
		matches: isOldResidentId,
		shapes: new RegExp(`^(15|(6|3-3)-(6|2-2-2)-3|6-9|12-3|${ones})$`),
		certain: false,
	},
];

/**
 * Personal data in a text: whole, in full-width digits, in groups and broken over lines. Numbers of `allowed` are the
 * office's own and pass.
 */
export function findPersonalData(text: string, allowed: readonly string[]): PersonalData[] {
	const own = new Set(allowed.map((number) => digitsOf(number)));
	return digitRuns(text)
		.flatMap((run) => inRun(run, text))
		.filter(({ value }) => !own.has(value));
}

/** A number as a message may show it: enough to find it, too little to use it. */
export function maskedNumber(value: string): string {
	return `${value.slice(0, 3)}****${value.slice(-2)}`;
}

function digitsOf(number: string): string {
	const digits = digitRuns(number)
		.flat()
		.map((group) => group.digits)
		.join('');
	return withoutCountry(digits);
}

function inRun(run: DigitGroup[], text: string): PersonalData[] {
	const found: PersonalData[] = [];
	for (let start = 0; start < run.length;) {
		const hit = longestAt(run, start, text);
		if (hit) found.push({ kind: hit.kind, value: hit.value, index: run[start]?.index ?? 0 });
		start += hit?.groups ?? 1;
	}
	return found;
}

/** The number that begins with a group of a run, and how many groups it takes. */
function longestAt(run: DigitGroup[], start: number, text: string) {
	let digits = '';
	for (let end = start; end < run.length && digits.length < 20; end++) {
		digits += run[end]?.digits ?? '';
		if (digits.length < 11) continue;
		const number = withoutCountry(digits);
		const hit = detectors.find(
			(detector) => detector.matches(number) && isWritten(detector, run, start, end, text)
		);
		if (hit) return { kind: hit.kind, value: number, groups: end - start + 1 };
	}
	return undefined;
}

/** A mobile number without the code of the country or the 0 of a trunk call. */
function withoutCountry(digits: string): string {
	return /^(?:(?:00)?86|0)(1[3-9]\d{9})$/.exec(digits)?.[1] ?? digits;
}
