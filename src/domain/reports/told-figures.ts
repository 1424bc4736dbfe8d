import { replyPeriod } from '../requests/clock/periods.ts';
import {
	exactly,
	few,
	isExact,
	isSmall,
	leastTold,
	toldPartition,
	toldSum,
	type Told,
	type ToldPartition,
} from './told-counts.ts';

/** Where a request of the year stands: every request that is counted is in one of these. */
export const standings = [
	'inTime',
	'late',
	'notYetJudged',
	'endedWithoutAnswer',
	'withinPeriod',
	'overdue',
] as const;

export type Standing = (typeof standings)[number];

/** What is counted of the requests of a year. Not to be published: {@link toldFigures} is. */
export interface YearCounts {
	standings: Record<Standing, number>;
	/** Those whose period was extended (条例 art. 33), whatever came of them. */
	extended: number;
	/** How long the answers took that were judged in time or late, working days. */
	answerDays: readonly number[];
	/** Requests of earlier years that are still owed an answer. */
	openOfEarlierYears: number;
}

/** The figures of a year as they are told to everybody. */
export interface ToldFigures extends Record<Standing | 'received' | 'answered' | 'open', Told> {
	/** Figures of 1 to 4 that are told together. */
	merged: ToldPartition<Standing>['merged'];
	extended: Told | undefined;
	/** Without an upper end: 5 or more. */
	openOfEarlierYears: Told | { from: number; to: null };
	/** Of the answers that were judged, in percent with one decimal, rounded down. */
	inTimePercent: number | undefined;
	/** Working days; at least half of the answers took no longer. */
	medianDays: number | undefined;
	longestDays: number | undefined;
}

/** Answers on each side of the median are a count too. */
const leastAnswers = 2 * leastTold;

/** A number of received requests from which on a small part and the rest cannot both be small. */
const leastDivided = 2 * leastTold - 1;

/**
 * What may be told of a year, so that nothing that is counted, no sum of it and no rest is both 1 to 4 and known. See
 * {@link toldPartition} for the parts. Everything else here depends only on what is told there:
 *
 * - Percent only where both parts are told; median and longest only where they are, and of at least ten answers.
 * - Extended requests only where those that were not extended may be told as well. While the total is not told exactly,
 *   only whether they are 0, 1 to 4 or more. A median beyond the ordinary period tells that many were extended, so that a
 *   small number is not named beside it.
 * - Open requests of earlier years only as fewer than 5 or not: the annual report tells how many were carried over, and
 *   0 or an exact number would tell of those few.
 */
export function toldFigures(counts: YearCounts): ToldFigures {
	const partition = toldPartition(counts.standings);
	const received = toldSum(partition, standings);
	const judged = judgedAnswers(partition.parts);
	const days =
		judged !== undefined && judged >= leastAnswers ? [...counts.answerDays].sort((a, b) => a - b) : [];
	const medianDays = days[Math.ceil(days.length / 2) - 1];
	return {
		...partition.parts,
		received,
		answered: toldSum(partition, ['inTime', 'late', 'notYetJudged']),
		open: toldSum(partition, ['withinPeriod', 'overdue']),
		merged: partition.merged,
		extended: toldExtended(counts.extended, received, medianDays),
		openOfEarlierYears:
			counts.openOfEarlierYears < leastTold ? { from: 0, to: leastTold - 1 } : { from: leastTold, to: null },
		inTimePercent: judged ? Math.floor((partition.parts.inTime.from * 1000) / judged) / 10 : undefined,
		medianDays,
		longestDays: days.at(-1),
	};
}

/** Answers in time and late together; undefined unless both are told exactly. */
function judgedAnswers({ inTime, late }: Record<Standing, Told>): number | undefined {
	return isExact(inTime) && isExact(late) ? inTime.from + late.from : undefined;
}

function toldExtended(extended: number, received: Told, medianDays: number | undefined): Told | undefined {
	if (extended === 0) return exactly(0);
	if (received.from < leastDivided) return undefined;
	const total = isExact(received) ? received.from : undefined;
	const others = total === undefined ? undefined : total - extended;
	if (others !== undefined && !isSmall(extended) && !isSmall(others)) return exactly(extended);
	if (medianDays !== undefined && medianDays > replyPeriod) return undefined;
	if (isSmall(extended)) return few;
	return total === undefined
		? { from: leastTold, to: received.to }
		: { from: total - (leastTold - 1), to: total - 1 };
}
