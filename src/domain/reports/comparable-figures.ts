import type { BarGroup, Chart } from '../chart.ts';
import { systems, type SystemId } from '../publication/systems.ts';
import type { Inspection } from './inspection.ts';

interface Comparison {
	system: SystemId;
	label: string;
	unit: string;
	/** In `unit`. */
	before: number;
	now: number;
}

/**
 * The figures of a self-inspection report that the report of the year before gives too, in the unit that most of them
 * share: bars of different units would not compare. Nothing when there are none, or all are 0.
 */
export function comparableFigures(
	reports: readonly Pick<Inspection, 'year' | 'measures'>[],
	year: number
): (Chart & { groups: BarGroup[]; unit: string }) | undefined {
	const [now, before] = [year, year - 1].map((y) => figuresOf(reports.find((r) => r.year === y)));
	const matched = (now ?? []).flatMap((figure) => {
		const earlier = before?.find((f) => isSameFigure(f, figure));
		return earlier ? [{ ...figure, now: figure.value, before: earlier.value }] : [];
	});
	const unit = commonestUnit(matched);
	const compared = matched.filter((figure) => figure.unit === unit);
	if (unit === undefined || compared.every((figure) => figure.now === 0 && figure.before === 0))
		return undefined;
	return {
		title: `${year - 1}年和${year}年依法行政工作指标对比`,
		conclusion: conclusionOf(compared, unit, year),
		table: {
			columns: ['制度', '指标', `${year - 1}年（${unit}）`, `${year}年（${unit}）`],
			rows: compared.map((c) => [systems[c.system].name, c.label, c.before, c.now]),
		},
		groups: compared.map((c) => ({
			label: compared.some((other) => other !== c && other.label === c.label)
				? `${c.label}（${systems[c.system].name}）`
				: c.label,
			bars: [
				{ series: `${year}年`, value: c.now },
				{ series: `${year - 1}年`, value: c.before },
			],
		})),
		unit,
	};
}

type Figure = Inspection['measures'][number]['figures'][number] & { system: SystemId };

function figuresOf(report: Pick<Inspection, 'measures'> | undefined): Figure[] {
	return (report?.measures ?? []).flatMap(({ system, figures }) => figures.map((f) => ({ ...f, system })));
}

function isSameFigure(a: Figure, b: Figure): boolean {
	return a.system === b.system && a.label === b.label && a.unit === b.unit;
}

function commonestUnit(figures: readonly { unit: string }[]): string | undefined {
	const counts = new Map<string, number>();
	for (const { unit } of figures) counts.set(unit, (counts.get(unit) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function conclusionOf(compared: readonly Comparison[], unit: string, year: number): string {
	const changes = compared.map(({ now, before }) => Math.sign(now - before));
	const words = [
		['增加', 1],
		['减少', -1],
		['持平', 0],
	] as const;
	const found = words
		.map(([word, sign]) => ({ word, count: changes.filter((change) => change === sign).length }))
		.filter(({ count }) => count > 0)
		.map(({ word, count }) => `${count}项${word}`);
	return `${year}年以“${unit}”计、可与上年对比的${compared.length}项指标中，${found.join('，')}。`;
}
