import { dayInShanghai } from '../calendar/day.ts';
import { notCounted } from '../requests/relations.ts';
import type { RequestCase } from '../requests/case.ts';
import type { State } from '../requests/states.ts';
import { lastDayOf, yearOfDay } from './counted-requests.ts';
import type { RequestAccount } from './request-account.ts';

/** A request that stands in no row of table three, and why. */
export interface UncountedRequest {
	number: string;
	why: string;
}

const waiting: readonly State[] = ['submitted', 'confirming'];

/** The requests of a year that table three does not count. */
export function uncountedRequests(accounts: readonly RequestAccount[], year: number): UncountedRequest[] {
	return accounts.flatMap(({ number, request }) => {
		const why = whyUncounted(request, year);
		return why === undefined ? [] : [{ number, why }];
	});
}

/** Numbers of the requests whose receipt waits to be confirmed (条例 art. 31), so that they can still come to count in a year. */
export function unconfirmedRequests(accounts: readonly RequestAccount[], year: number): string[] {
	return accounts
		.filter(({ request: { state, matter } }) => matter === 'disclosure' && waiting.includes(state))
		.filter(({ request }) => dayInShanghai(request.submittedAt) <= lastDayOf(year))
		.map(({ number }) => number);
}

function whyUncounted(request: RequestCase, year: number): string | undefined {
	const { matter, receivedOn, submittedAt, closedAt, splitInto, mergedInto } = request;
	const submittedOn = dayInShanghai(submittedAt);
	const closedOn = closedAt && dayInShanghai(closedAt);
	const reason = notCounted(request);
	if (matter === 'recordCorrection')
		return yearOfDay(receivedOn ?? submittedOn) === year ? reason : undefined;
	if (reason && closedOn)
		return yearOfDay(closedOn) === year
			? `${reason}${splitInto[0]}接续本件，其余各件计入拆分当年的新收。`
			: undefined;
	if (submittedOn > lastDayOf(year) || (receivedOn && receivedOn <= lastDayOf(year))) return undefined;
	if (closedOn && closedOn <= lastDayOf(year) && !receivedOn) {
		if (yearOfDay(closedOn) !== year) return undefined;
		return mergedInto ? '确认收到以前已经并入另一件，不计入。' : '确认收到以前已经撤回，不计入。';
	}
	return '这一年没有确认收到，不计入；确认收到的，计入收到之日所在的年份（条例第三十一条）。';
}
