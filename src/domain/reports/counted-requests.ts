import { dayInShanghai, type Day } from '../calendar/day.ts';
import type { ApplicantColumn } from '../requests/case.ts';
import { isOutcome, type Outcome } from '../requests/outcomes.ts';
import { notCounted } from '../requests/relations.ts';
import type { RequestAccount, Turn } from './request-account.ts';

/** A request as table three counts it: once when it is new, once when it has ended, and in between as carried over. */
export interface CountedRequest {
	/** The year in which it is new (条例 art. 31: by the day of receipt). */
	year: number;
	column: ApplicantColumn;
	/** An organisation whose kind nobody entered; it stands in 其他. */
	columnUnknown: boolean;
	/** The first year at whose end it stood ended, and how. Absent while there is none. */
	result?: { year: number; outcome: Outcome };
	/** The numbers that it had, each from a day on: of the whole, and since a split of the part that continues it. */
	numbers: readonly { number: string; from: Day }[];
}

/**
 * What table three counts. A whole that was split is continued by its first part, so that what was carried over as one
 * comes in as one; its other parts are new in the year of the split. Corrections of records (条例 art. 41) and what was
 * never received are not among them.
 */
export function countedRequests(accounts: readonly RequestAccount[]): CountedRequest[] {
	const byNumber = new Map(accounts.map((account) => [account.number, account]));
	return accounts.flatMap((account) => {
		const { receivedOn } = account.request;
		return receivedOn && !notCounted(account.request) ? [counted(lineTo(account, byNumber), receivedOn)] : [];
	});
}

/** The number that a counted request had at the end of a year. */
export function numberAtEndOf(year: number, { numbers }: CountedRequest): string {
	const last = lastDayOf(year);
	return (numbers.findLast(({ from }) => from <= last) ?? numbers[0])?.number ?? '';
}

/** 31 December of a year: what annual reports look at. */
export function lastDayOf(year: number): Day {
	return `${year}-12-31`;
}

/** The year of a day. */
export function yearOfDay(day: Day): number {
	return Number(day.slice(0, 4));
}

/** A request, and before it those that it continues, the oldest first. */
function lineTo(account: RequestAccount, all: ReadonlyMap<string, RequestAccount>): RequestAccount[] {
	const whole = all.get(account.request.splitFrom ?? '');
	return whole?.request.splitInto[0] === account.number ? [...lineTo(whole, all), account] : [account];
}

function counted(line: readonly RequestAccount[], receivedOn: Day): CountedRequest {
	const [first, last] = [line[0], line.at(-1)];
	if (!first || !last) throw new Error('A request has no account');
	const { splitFrom, submittedAt, receivedOn: firstReceived = receivedOn } = first.request;
	const year = yearOfDay(splitFrom ? dayInShanghai(submittedAt) : firstReceived);
	const { applicantColumn, applicant } = last.request;
	const result = resultOf(
		line.flatMap(({ turns }) => turns),
		year
	);
	return {
		year,
		column: applicantColumn ?? (applicant === 'person' ? '自然人' : '其他'),
		columnUnknown: !applicantColumn && applicant === 'organisation',
		...(result && { result }),
		numbers: line.map(({ number, request }) => ({ number, from: dayInShanghai(request.submittedAt) })),
	};
}

function resultOf(turns: readonly Turn[], since: number): CountedRequest['result'] {
	const years = turns.map(({ on }) => Math.max(since, yearOfDay(on))).sort((a, b) => a - b);
	for (const year of years) {
		const outcome = turns.findLast(({ on }) => on <= lastDayOf(year))?.outcome;
		if (outcome && isOutcome(outcome)) return { year, outcome };
	}
	return undefined;
}
