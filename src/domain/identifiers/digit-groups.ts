/** What may stand between two groups of one number: nothing more than a space, a stroke, a dot or a line's end. */
export type Gap = 'space' | 'stroke' | 'dot' | 'break';

/** Digits that stand together in a text; the last group of a run may be a lone `X`. */
export interface DigitGroup {
	digits: string;
	/** Where it stands in the text, from 0. */
	index: number;
	end: number;
	/** What leads to it from the group before; undefined at the head of a run. */
	gap: Gap | undefined;
}

const blank = '(?:[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u3000]|&nbsp;)';
/** Strokes, and the signs of Markdown for emphasis. */
const stroke = '(?:[-/\\u2010-\\u2015\\u2212\\uFF0D]|\\*{1,3}|_{1,3})';
const dot = '[.\\uFF0E\\u00B7\\u30FB\\u2022\\u2027\\u2219\\u22C5]';
const lineEnd = `${blank}*(?:\\\\?\\r?\\n|<br\\s*/?>)(?:${blank}|>)*`;
const gap = `(?:${lineEnd}|${blank}{0,2}(?:${stroke}|${dot})${blank}{0,2}|${blank}{1,2})`;
const runPattern = new RegExp(
	`(?:(?<![0-9A-Za-z])|(?<=tel|phone|mobile|mob|cell|wechat|wx|vx|id|no))` +
		`\\d+(?:${gap}\\d+)*(?:${gap}?X(?![0-9A-Za-z]))?(?![0-9A-Za-z])`,
	'gi'
);
const groupPattern = new RegExp(`(${gap})?(\\d+X?|X)`, 'gi');

/** Runs of digit groups in a text, in plain digits, each with its place in the text as it was given. */
export function digitRuns(text: string): DigitGroup[][] {
	const { plain, places } = plainDigits(text);
	return [...plain.matchAll(runPattern)].map((run) =>
		[...run[0].matchAll(groupPattern)].map(([all, between, digits = ''], i, groups) => {
			const at = run.index + (groups[i]?.index ?? 0) + all.length;
			return {
				digits: digits.toUpperCase(),
				index: places[at - digits.length] ?? 0,
				end: (places[at - 1] ?? 0) + 1,
				gap: i === 0 ? undefined : gapOf(between),
			};
		})
	);
}

function gapOf(between = ''): Gap {
	if (/\n|<br/i.test(between)) return 'break';
	if (new RegExp(stroke).test(between)) return 'stroke';
	return new RegExp(dot).test(between) ? 'dot' : 'space';
}

/** A text with full-width digits made plain and without invisible characters, and where each character stood. */
function plainDigits(text: string): { plain: string; places: number[] } {
	const places: number[] = [];
	let plain = '';
	for (let i = 0; i < text.length; i++) {
		const character = text.charAt(i);
		if (/[\u00AD\u200B-\u200F\u2060\uFEFF]/.test(character)) continue;
		plain += /[\uFF10-\uFF19\uFF38\uFF58\u2169\u0425\u0445]/.test(character) ? plainOf(character) : character;
		places.push(i);
	}
	return { plain, places };
}

/** The Cyrillic and the Roman X look like the Latin one. */
function plainOf(character: string): string {
	return /[\u2169\u0425\u0445]/.test(character) ? 'X' : character.normalize('NFKC').toUpperCase();
}
