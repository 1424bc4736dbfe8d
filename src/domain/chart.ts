/** What a chart says beside its picture. One table is drawn, shown under the picture and offered as CSV. */
export interface Chart {
	title: string;
	/** What the figures say, in one sentence computed from them. */
	conclusion: string;
	table: ChartTable;
}

/** Figures under a heading row. Numbers are raw; years, dates and percentages are text. */
export interface ChartTable {
	columns: readonly string[];
	rows: readonly (readonly (string | number)[])[];
}

/** Bars under one label; every group has the same series in the same order. */
export interface BarGroup {
	label: string;
	bars: readonly { series: string; value: number }[];
}

/** A number as it is read: 1234567 as 1,234,567. */
export function groupedDigits(value: number): string {
	return value.toLocaleString('zh-CN');
}

/** The shares of whole parts in their sum, in tenths of a percent: they add up to 1000, or to 0 when the sum is 0. */
export function sharesOf(parts: readonly number[]): number[] {
	const sum = parts.reduce((total, part) => total + part, 0);
	if (sum === 0) return parts.map(() => 0);
	const shares = parts.map((part) => Math.floor((part * 1000) / sum));
	const missing = 1000 - shares.reduce((total, share) => total + share, 0);
	const byRemainder = parts
		.map((part, i) => ({ i, remainder: (part * 1000) % sum }))
		.sort((a, b) => b.remainder - a.remainder || a.i - b.i);
	for (const { i } of byRemainder.slice(0, missing)) shares[i] = (shares[i] ?? 0) + 1;
	return shares;
}

/** Tenths of a percent with one decimal and without the sign: 600 as 60.0. */
export function percentText(tenths: number): string {
	return (tenths / 10).toFixed(1);
}

/** How a count compares with that of the year before; no percentage where that was 0. */
export function changeInWords(now: number, before: number, unit: string): string {
	if (now === before) return '与上年持平';
	const difference = Math.abs(now - before);
	const words = `比上年${now > before ? '增加' : '减少'}${groupedDigits(difference)}${unit}`;
	return before === 0 ? words : `${words}（${percentText(Math.round((difference * 1000) / before))}%）`;
}
