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

/** A number as it is read: 1234567 as 1,234,567. Fractions to the sixth digit, which is less than a cent in 万元. */
export function groupedDigits(value: number): string {
	return value.toLocaleString('zh-CN', { maximumFractionDigits: 6 });
}

/** Tenths of a percent with one decimal and without the sign: 600 as 60.0. */
export function percentText(tenths: number): string {
	return (tenths / 10).toFixed(1);
}

/** What became of a count since the year before, in the words of a report: 增加2件, 减少1件, 持平. */
export function changeOf(now: number, before: number, unit: string): string {
	if (now === before) return '持平';
	return `${now > before ? '增加' : '减少'}${groupedDigits(Math.abs(now - before))}${unit}`;
}

/** How a count compares with that of the year before; no percentage where that was 0. */
export function changeInWords(now: number, before: number, unit: string): string {
	if (now === before) return '与上年持平';
	const words = `比上年${changeOf(now, before, unit)}`;
	const share = percentText(Math.round((Math.abs(now - before) * 1000) / before));
	return before === 0 ? words : `${words}（${share}%）`;
}
