import { z } from 'zod';
import type { Day } from './day.ts';

/** A quarter of a calendar year, as `2026-Q3`. */
export const quarterSchema = z
	.string({ error: "请填写季度，例如 '2026-Q3'" })
	.regex(/^20\d\d-Q[1-4]$/, { error: "季度应写成 '2026-Q3'" });

export type Quarter = z.infer<typeof quarterSchema>;

/** The quarter of a day. */
export function quarterOf(day: Day): Quarter {
	return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The first day after a quarter. */
export function dayAfterQuarter(quarter: Quarter): Day {
	const [year = 0, number = 0] = quarter.split('-Q').map(Number);
	return number === 4 ? `${year + 1}-01-01` : `${year}-${String(number * 3 + 1).padStart(2, '0')}-01`;
}

/** `2026-Q3` as 2026年第三季度. */
export function quarterInChinese(quarter: Quarter): string {
	return `${quarter.slice(0, 4)}年第${'一二三四'.charAt(Number(quarter.at(-1)) - 1)}季度`;
}
