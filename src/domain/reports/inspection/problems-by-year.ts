import type { BarGroup, Chart } from '../../chart.ts';
import type { Inspection } from '../inspection.ts';
import { problemHistories } from './problem-history.ts';
import { inOrder } from './series.ts';

/** How many problems each report newly names, closes and leaves open. */
export function problemsByYear(
	reports: readonly Pick<Inspection, 'year' | 'problems'>[]
): Chart & { groups: BarGroup[] } {
	const series = inOrder(reports);
	const histories = problemHistories(series);
	const years = series.map(({ year, problems }) => ({
		year,
		found: histories.filter(({ entries }) => entries[0]?.year === year).length,
		closed: problems.filter(({ status }) => status === '已解决').length,
		open: problems.filter(({ status }) => status === '整改中').length,
	}));
	return {
		title: '历年自查发现、解决和整改中的问题',
		conclusion: conclusionOf(histories, series.at(-1)?.year),
		table: {
			columns: ['年份', '新发现（个）', '当年解决（个）', '整改中（个）'],
			rows: years.map((y) => [String(y.year), y.found, y.closed, y.open]),
		},
		groups: years.map((y) => ({
			label: `${y.year}年`,
			bars: [
				{ series: '新发现', value: y.found },
				{ series: '当年解决', value: y.closed },
				{ series: '整改中', value: y.open },
			],
		})),
	};
}

function conclusionOf(histories: readonly { closing: unknown }[], year: number | undefined): string {
	if (year === undefined) return '还没有自查报告。';
	const closed = histories.filter(({ closing }) => closing !== undefined).length;
	return `截至${year}年自查，历年共提出问题${histories.length}个，已解决${closed}个，整改中${histories.length - closed}个。`;
}
