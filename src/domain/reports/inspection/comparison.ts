import { systemIds, type SystemId } from '../../publication/systems.ts';
import type { Inspection } from '../inspection.ts';
import type { EarlierStep } from './earlier-step.ts';
import type { Measure } from './measure.ts';
import type { Problem } from './problem.ts';
import { unfinishedSteps, type StepHistory } from './step-history.ts';

/** A figure of a system in two reports; undefined where a report does not give it. */
export interface ComparedFigure {
	label: string;
	unit: string;
	before: number | undefined;
	now: number | undefined;
}

/** One system in two reports. */
export interface ComparedSystem {
	system: SystemId;
	before: Measure[];
	now: Measure[];
	figures: ComparedFigure[];
}

/** One problem in two reports; undefined where a report does not have it. */
export interface ComparedProblem {
	id: string;
	title: string;
	before: Problem | undefined;
	now: Problem | undefined;
}

/** Two reports side by side, system by system; systems of which neither tells are left out. */
export function compareSystems(
	before: Pick<Inspection, 'measures'>,
	now: Pick<Inspection, 'measures'>
): ComparedSystem[] {
	return systemIds
		.map((system) => {
			const of = ({ measures }: Pick<Inspection, 'measures'>) => measures.filter((m) => m.system === system);
			return { system, before: of(before), now: of(now), figures: compareFigures(of(before), of(now)) };
		})
		.filter((compared) => compared.before.length + compared.now.length > 0);
}

/** The figures of both, those of the newer first in its order. A figure is the same when its name and unit are. */
function compareFigures(before: readonly Measure[], now: readonly Measure[]): ComparedFigure[] {
	const [old, current] = [before, now].map((measures) => measures.flatMap(({ figures }) => figures));
	const keys = new Map(
		[...(current ?? []), ...(old ?? [])].map(({ label, unit }) => [`${label} ${unit}`, { label, unit }])
	);
	const valueIn = (figures: typeof old, { label, unit }: { label: string; unit: string }) =>
		figures?.find((figure) => figure.label === label && figure.unit === unit)?.value;
	return [...keys.values()].map((key) => ({ ...key, before: valueIn(old, key), now: valueIn(current, key) }));
}

/** Every problem of two reports, those of the older first. */
export function compareProblems(
	before: Pick<Inspection, 'problems'>,
	now: Pick<Inspection, 'problems'>
): ComparedProblem[] {
	const titles = new Map([...before.problems, ...now.problems].map(({ id, title }) => [id, title]));
	return [...titles].map(([id, title]) => ({
		id,
		title,
		before: before.problems.find((problem) => problem.id === id),
		now: now.problems.find((problem) => problem.id === id),
	}));
}

/** Every step that was unfinished after the earlier reports, with what the report of `year` tells of it. */
export function earlierStepsTold(
	reports: readonly Pick<Inspection, 'year' | 'earlierSteps' | 'nextSteps'>[],
	{ year, earlierSteps }: Pick<Inspection, 'year' | 'earlierSteps'>
): (StepHistory & { told: EarlierStep | undefined })[] {
	const before = reports.filter((report) => report.year < year);
	return unfinishedSteps(before).map((history) => ({
		...history,
		told: earlierSteps.find(({ id }) => id === history.step.id),
	}));
}
