import type { Day } from '../../calendar/day.ts';
import type { Inspection } from '../inspection.ts';
import type { EarlierStep } from './earlier-step.ts';
import type { NextStep } from './next-step.ts';
import { inOrder } from './series.ts';

/** A step through the reports. */
export interface StepHistory {
	step: NextStep;
	/** Year of the report that promised it. */
	promisedIn: number;
	/** What later reports say of it, oldest first. */
	accounts: (EarlierStep & { year: number })[];
	/** Year of the report that tells its end, be it in an account or added to the promise; undefined while it is unfinished. */
	finishedIn: number | undefined;
	/** Its last day, as the newest report sets it. */
	dueOn: Day;
	/** Year of the newest report that tells of it. */
	toldIn: number;
}

/** Every step that the reports promise, oldest first. */
export function stepHistories(
	reports: readonly Pick<Inspection, 'year' | 'earlierSteps' | 'nextSteps'>[]
): StepHistory[] {
	const series = inOrder(reports);
	return series.flatMap(({ year, nextSteps }) =>
		nextSteps.map((step) => {
			const accounts = series
				.filter((later) => later.year > year)
				.flatMap((later) =>
					later.earlierSteps.filter(({ id }) => id === step.id).map((told) => ({ ...told, year: later.year }))
				);
			return {
				step,
				promisedIn: year,
				accounts,
				finishedIn: step.result === undefined ? accounts.find(({ state }) => state !== '继续')?.year : year,
				dueOn: accounts.findLast(({ dueOn }) => dueOn !== undefined)?.dueOn ?? step.dueOn,
				toldIn: accounts.at(-1)?.year ?? year,
			};
		})
	);
}

/** The steps that no report tells the end of. */
export function unfinishedSteps(reports: Parameters<typeof stepHistories>[0]): StepHistory[] {
	return stepHistories(reports).filter(({ finishedIn }) => finishedIn === undefined);
}
