import type { DigitGroup, Gap } from './digit-groups.ts';

/** How people write a kind of number. */
export interface WrittenForm {
	/** Lengths of its groups, such as `3-4-4`. */
	shapes: RegExp;
	/** Whether the number proves itself, so that its groups and its neighbours matter less. */
	certain: boolean;
}

/** Whether the groups from `start` to `end` are one number as people write it, not neighbours in a list or a table. */
export function isWritten(
	form: WrittenForm,
	run: DigitGroup[],
	start: number,
	end: number,
	text: string
): boolean {
	const groups = run.slice(start, end + 1);
	const gaps = groups.slice(1).map(({ gap }) => gap);
	const inner = new Set(gaps.filter((gap) => gap !== 'break'));
	const breaks = gaps.length - gaps.filter((gap) => gap !== 'break').length;
	if (inner.size > 1 || breaks > 2) return false;
	if (isPartOfAmount(run, start, end, text)) return false;
	const free = form.certain && inner.size > 0 && !inner.has('space');
	if (!free && ![lengths(groups, false), lengths(groups, true)].some((shape) => form.shapes.test(shape)))
		return false;
	if (form.certain || groups.length === 1) return true;
	if (breaks > 0 && inner.size === 0 && fillsItsLines(groups, text)) return false;
	return inner.size === 0 || standsAlone(run, start, end, inner, text);
}

/** Lengths such as `3-4-4`; with `joined`, groups on both sides of a line's end count as one. */
function lengths(groups: DigitGroup[], joined: boolean): string {
	const counts: number[] = [];
	for (const { digits, gap } of groups) {
		const length = counts.length === 0 ? digits.replace(/^(00)?86(?=1[3-9])/, '').length : digits.length;
		if (length === 0) continue;
		if (joined && gap === 'break' && counts.length > 0) counts.push((counts.pop() ?? 0) + length);
		else counts.push(length);
	}
	const [first, second] = counts;
	// The code of the country as a group of its own.
	if (/^(00)?86$/.test(groups[0]?.digits ?? '') && first !== undefined && second !== undefined)
		counts.shift();
	// A whole mobile number after a trunk 0.
	return counts.length === 1 && first === 12 ? '11' : counts.join('-');
}

/** Whether it is a figure: decimals before or behind it, or a unit of money. */
function isPartOfAmount(run: DigitGroup[], start: number, end: number, text: string): boolean {
	const [before, first, last, after] = [run[start - 1], run[start], run[end], run[end + 1]];
	if (!first || !last || start !== end) return false;
	if (first.gap === 'dot' && before && (before.digits === '0' || first.digits.length > 11)) {
		if (text.slice(before.end, first.index) === '.') return true;
	}
	if (after?.gap === 'dot' && after.digits.length <= 2 && last.digits.length < 15) {
		if (text.slice(last.end, after.index) === '.') return true;
	}
	return /^[ 　]*(元|万元|亿元|千元)/.test(text.slice(last.end, last.end + 5));
}

/** Whether nothing but the number stands on its lines: then they may be a column of figures. */
function fillsItsLines(groups: DigitGroup[], text: string): boolean {
	const [first, last] = [groups[0], groups.at(-1)];
	if (!first || !last) return false;
	const before = text.slice(text.lastIndexOf('\n', first.index - 1) + 1, first.index);
	const [after = ''] = text.slice(last.end).split('\n', 1);
	return before.trim() === '' && after.trim() === '';
}

/** Whether no further group stands beside a grouped number in the same manner, or words say that it is one. */
function standsAlone(
	run: DigitGroup[],
	start: number,
	end: number,
	inner: ReadonlySet<Gap | undefined>,
	text: string
): boolean {
	const first = run[start];
	const before =
		first?.gap !== undefined && inner.has(first.gap) && !/^(00)?86$/.test(run[start - 1]?.digits ?? '');
	const behind = run[end + 1]?.gap;
	if (!before && !(behind !== undefined && inner.has(behind))) return true;
	const words = text.slice(Math.max(0, (first?.index ?? 0) - 24), first?.index);
	return /手机|电话|联系|卡号|账号|帐号|tel|mobile/i.test(words);
}
