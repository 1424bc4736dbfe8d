import { groupedDigits, percentText, sharesOf, type Chart } from '../chart.ts';
import { outcomes } from '../requests/outcomes.ts';
import type { DisclosureReport } from './disclosure-report.ts';
import { resultRowsOf, rowTotal, trialOtherRow } from './request-rows.ts';

/** Requests that ended in one group of outcomes; `share` in tenths of a percent of all that were closed. */
export interface OutcomePart {
	label: string;
	value: number;
	share: number;
}

/** How the requests closed in the report's year ended, by the six groups of the statutory table. */
export function outcomeShares({
	year,
	requests,
}: Pick<DisclosureReport, 'year' | 'requests'>): Chart & { parts: OutcomePart[] } {
	const counts = new Map<string, number>();
	for (const row of resultRowsOf(year)) {
		const group = groupOf(row);
		counts.set(group, (counts.get(group) ?? 0) + rowTotal(requests, row));
	}
	const shares = sharesOf([...counts.values()]);
	const parts = [...counts].map(([label, value], i) => ({ label, value, share: shares[i] ?? 0 }));
	const total = parts.reduce((sum, part) => sum + part.value, 0);
	return {
		title: `${year}年办结的政府信息公开申请的办理结果`,
		conclusion: conclusionOf(parts, total, year),
		table: {
			columns: ['办理结果', '件数（件）', '占比（%）'],
			rows: [
				...parts.map((part) => [part.label, part.value, percentText(part.share)]),
				['总计', total, percentText(total === 0 ? 0 : 1000)],
			],
		},
		parts,
	};
}

function groupOf(row: ReturnType<typeof resultRowsOf>[number]): string {
	if (row === 'G') return outcomes.G2.group;
	return row === trialOtherRow ? outcomes.O3.group : outcomes[row].group;
}

function conclusionOf(parts: readonly OutcomePart[], total: number, year: number): string {
	if (total === 0) return `${year}年没有办结的申请。`;
	const opened = parts.filter(({ label }) => label === outcomes.G2.group || label === outcomes.PT.group);
	const value = opened.reduce((sum, part) => sum + part.value, 0);
	const share = opened.reduce((sum, part) => sum + part.share, 0);
	const closed = `${year}年办结申请${groupedDigits(total)}件，其中`;
	if (value === 0) return `${closed}没有予以公开或者部分公开的。`;
	return `${closed}予以公开或者部分公开${groupedDigits(value)}件，占${percentText(share)}%。`;
}
