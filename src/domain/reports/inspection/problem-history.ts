import type { Inspection } from '../inspection.ts';
import { inOrder } from './series.ts';
import type { Problem } from './problem.ts';

/** A problem through the reports. */
export interface ProblemHistory {
	id: string;
	/** As the newest report has it. */
	title: string;
	owner: string;
	/** What each report says of it, oldest first; one at least. */
	entries: (Problem & { year: number })[];
	/** The entry that closed it; undefined while it is open. */
	closing: (Problem & { year: number }) | undefined;
}

/** Every problem of the reports, in the order in which they were first named. */
export function problemHistories(
	reports: readonly Pick<Inspection, 'year' | 'problems'>[]
): ProblemHistory[] {
	const entries = inOrder(reports).flatMap(({ year, problems }) =>
		problems.map((problem) => ({ ...problem, year }))
	);
	return [...Map.groupBy(entries, ({ id }) => id)].map(([id, own]) => ({
		id,
		title: own.at(-1)?.title ?? '',
		owner: own.at(-1)?.owner ?? '',
		entries: own,
		closing: own.find(({ status }) => status === '已解决'),
	}));
}
