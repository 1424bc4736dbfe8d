import { changeInWords, groupedDigits, type BarGroup, type Chart } from '../../chart.ts';
import type { Inspection } from '../inspection.ts';
import { evidenceCount } from './evidence.ts';
import { inOrder, reportBefore } from './series.ts';

/** How many measures each report tells of, and how many pages it names as their evidence. */
export function measuresByYear(
	reports: readonly Pick<Inspection, 'year' | 'measures'>[]
): Chart & { groups: BarGroup[] } {
	const years = inOrder(reports).map(({ year, measures }) => ({
		year,
		measures: measures.length,
		evidence: evidenceCount(measures),
		figures: measures.reduce((sum, { figures }) => sum + figures.length, 0),
	}));
	return {
		title: '历年自查报告的措施和依据',
		conclusion: conclusionOf(years),
		table: {
			columns: ['年份', '措施（项）', '引用依据（项）', '量化指标（项）'],
			rows: years.map((y) => [String(y.year), y.measures, y.evidence, y.figures]),
		},
		groups: years.map((y) => ({
			label: `${y.year}年`,
			bars: [
				{ series: '措施', value: y.measures },
				{ series: '引用依据', value: y.evidence },
			],
		})),
	};
}

function conclusionOf(years: readonly { year: number; measures: number; evidence: number }[]): string {
	const now = years.at(-1);
	if (!now) return '还没有自查报告。';
	const before = reportBefore(years, now.year);
	const change =
		before === undefined
			? ''
			: before.year === now.year - 1
				? `，${changeInWords(now.evidence, before.evidence, '项')}`
				: `，${before.year}年为${groupedDigits(before.evidence)}项`;
	return `${now.year}年报告措施${groupedDigits(now.measures)}项，引用已经公开的依据${groupedDigits(now.evidence)}项${change}。`;
}
