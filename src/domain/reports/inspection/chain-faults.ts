import type { Inspection } from '../inspection.ts';
import { problemHistories, type ProblemHistory } from './problem-history.ts';
import { inOrder } from './series.ts';
import { stepHistories } from './step-history.ts';

/** A report as far as it is bound to the others. */
export type ChainedReport = Pick<Inspection, 'year' | 'problems' | 'earlierSteps' | 'nextSteps'>;

/** Where a report does not follow from those before it. */
export interface ChainFault {
	/** Year of the report to mend. */
	year: number;
	field: 'problems' | 'earlierSteps' | 'nextSteps';
	/** The problem or step. */
	id: string;
	problem: string;
	remedy: string;
}

/**
 * Everything that a series of self-inspection reports loses, repeats or renames: a report must tell of every problem
 * that is open and of every step that is unfinished, each under its id, until it is closed.
 */
export function chainFaults(reports: readonly ChainedReport[]): ChainFault[] {
	return inOrder(reports).flatMap((report, i, series) => {
		const before = series.slice(0, i);
		const known = problemHistories(before);
		return [
			...droppedProblems(report, known),
			...strangeProblems(report, known, before.at(-1)?.year),
			...stepFaults(report, before),
			...answerFaults(report, known),
		].map((fault) => ({ year: report.year, ...fault }));
	});
}

type Fault = Omit<ChainFault, 'year'>;

function droppedProblems({ year, problems }: ChainedReport, known: readonly ProblemHistory[]): Fault[] {
	return known
		.filter(({ id, closing }) => !closing && problems.every((problem) => problem.id !== id))
		.map(({ id, title, entries }) => ({
			field: 'problems',
			id,
			problem: `${entries.at(-1)?.year}年报告的问题 ${id}“${title}”还在整改，${year}年报告没有交代`,
			remedy: `请在 problems 写上 ${id}：继续整改的，status 写“整改中”；解决了的，写“已解决”和依据`,
		}));
}

function strangeProblems(
	{ year, problems }: ChainedReport,
	known: readonly ProblemHistory[],
	yearBefore: number | undefined
): Fault[] {
	return problems.flatMap(({ id, title, since }): Fault[] => {
		const history = known.find((problem) => problem.id === id);
		const fault = (problem: string, remedy: string): Fault[] => [{ field: 'problems', id, problem, remedy }];
		if (history?.closing)
			return fault(
				`问题 ${id} 在${history.closing.year}年报告已经解决，${year}年报告又写了它`,
				`编号不能再用；问题再次出现的，另编 P${year}-序号，在原因里说明`
			);
		if (history && history.title !== title)
			return fault(
				`问题 ${id} 在${history.entries.at(-1)?.year}年报告是“${history.title}”，${year}年报告写成“${title}”`,
				'同一问题的名称不变，新的情况写在 cause；不是同一问题的，请另编号'
			);
		if (!history && yearBefore !== undefined && since <= yearBefore)
			return fault(
				`问题 ${id} 写的是${since}年提出，但到${yearBefore}年为止的报告里没有它`,
				`${year}年新发现的问题写成 P${year}-序号；以前的问题请核对编号`
			);
		return [];
	});
}

function stepFaults({ year, earlierSteps }: ChainedReport, before: readonly ChainedReport[]): Fault[] {
	const known = stepHistories(before);
	const dropped = known
		.filter(({ step, finishedIn }) => !finishedIn && earlierSteps.every(({ id }) => id !== step.id))
		.map(({ step: { id, title }, toldIn }) => ({
			field: 'earlierSteps' as const,
			id,
			problem: `${toldIn}年报告的打算 ${id}“${title}”没有结果，${year}年报告没有交代`,
			remedy: `请在 earlierSteps 写上 ${id}：state（已完成、继续、不再实施）和 result（做了什么，或者为什么没有做）`,
		}));
	const strange = earlierSteps.flatMap(({ id }): Fault[] => {
		const history = known.find(({ step }) => step.id === id);
		const fault = (problem: string, remedy: string): Fault[] => [
			{ field: 'earlierSteps', id, problem, remedy },
		];
		if (!history)
			return fault(
				`${year}年报告交代了打算 ${id}，以前的报告里没有这一项`,
				'请核对编号；新的打算写在 nextSteps'
			);
		if (history.finishedIn !== undefined)
			return fault(
				`打算 ${id}“${history.step.title}”在${history.finishedIn}年报告已经有了结果，${year}年报告又写了它`,
				'已经有结果的不再写，请删去这一项'
			);
		return [];
	});
	return [...dropped, ...strange];
}

/** Steps that answer what is no open problem. One that the report dropped is told as that. */
function answerFaults(
	{ year, problems, nextSteps }: ChainedReport,
	known: readonly ProblemHistory[]
): Fault[] {
	return nextSteps.flatMap(({ id, answers }) =>
		answers.flatMap((answered): Fault[] => {
			const own = problems.find((problem) => problem.id === answered);
			const history = known.find((problem) => problem.id === answered);
			const closedIn = own?.status === '已解决' ? year : history?.closing?.year;
			if (own?.status === '整改中' || (history && closedIn === undefined)) return [];
			const problem =
				closedIn === undefined
					? `${year}年报告的打算 ${id} 针对的问题 ${answered} 不存在`
					: `${year}年报告的打算 ${id} 针对的问题 ${answered} 在${closedIn}年报告已经解决`;
			return [{ field: 'nextSteps', id, problem, remedy: 'answers 写本报告“存在的问题”中还在整改的编号' }];
		})
	);
}
