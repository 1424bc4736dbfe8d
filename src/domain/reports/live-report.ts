import type { Day } from '../calendar/day.ts';
import type { Reckoning } from '../requests/clock/facts.ts';
import { answerTimes, timingFigures } from './answer-times.ts';
import { carryOverMismatches } from './carry-over.ts';
import {
	countedRequests,
	lastDayOf,
	numberAtEndOf,
	yearOfDay,
	type CountedRequest,
} from './counted-requests.ts';
import type {
	DisclosureReport,
	PublishedFigures,
	RemedyFigures,
	RequestFigures,
	TimingFigures,
} from './disclosure-report.ts';
import { tallyPublished, type PublishedItem, type PublishedSources } from './published-tally.ts';
import { remediesBehind, remedyFigures } from './remedy-tally.ts';
import { reportBefore } from './report-series.ts';
import type { RequestAccount } from './request-account.ts';
import { requestFigures, requestsBehind, tallyRequests, type RequestsBehind } from './request-tally.ts';
import { someNumbers } from './some-numbers.ts';
import { unconfirmedRequests, uncountedRequests, type UncountedRequest } from './uncounted-requests.ts';

/** The figures of a report that are computed. */
export interface ComputedFigures {
	published: PublishedFigures;
	requests: RequestFigures;
	remedies: RemedyFigures;
	/** Collected in the year. */
	processingFeeYuan: number;
	timing: TimingFigures;
}

/** What the register and the published content say now of a year. */
export interface LiveReport {
	year: number;
	figures: ComputedFigures;
	/** Numbers of requests by the key of a cell of tables three and four, and what stands besides the tables. */
	requests: RequestsBehind;
	/** The same of table two. */
	published: ReadonlyMap<string, readonly PublishedItem[]>;
	uncounted: UncountedRequest[];
	/** What can still change the figures, or what they lack. */
	notFinal: string[];
	/** What explains them. */
	notes: string[];
}

/** What a report is computed from. */
export interface ReportSources {
	accounts: readonly RequestAccount[];
	content: PublishedSources;
	/** Those that are published, of all years and towns. */
	reports: readonly Pick<DisclosureReport, 'issuer' | 'year' | 'requests'>[];
	/** From when every request is in the register. */
	since: Day;
}

/** The annual report of a year as it follows from what was true on its 31 December, or is true today. */
export function liveReport(year: number, sources: ReportSources, reckoning: Reckoning): LiveReport {
	const { accounts, content, reports, since } = sources;
	const before = reportBefore(reports, { issuer: content.organ, year });
	const counted = countedRequests(accounts);
	const inTables = requestsBehind(tallyRequests(counted, year), year);
	const remedies = remediesBehind(accounts, year);
	const times = answerTimes(accounts, year, reckoning.calendar, reckoning.afterPayment);
	const paid = accounts.filter(({ request: { fee } }) => fee?.paidOn && yearOfDay(fee.paidOn) === year);
	const published = tallyPublished(content, year);
	const figures: ComputedFigures = {
		published: published.figures,
		requests: requestFigures(inTables, year),
		remedies: remedyFigures(remedies),
		processingFeeYuan: paid.reduce((sum, { request }) => sum + (request.fee?.amount ?? 0), 0),
		timing: timingFigures(times),
	};
	return {
		year,
		figures,
		requests: new Map([
			...inTables,
			...remedies,
			['processingFeeYuan', paid.map(({ number }) => number)],
			['timeUnknown', times.unknown],
			['late', times.known.filter(({ time }) => !time.inTime).map(({ number }) => number)],
		]),
		published: published.behind,
		uncounted: uncountedRequests(accounts, year),
		notFinal: [
			...yearNotOver(year, reckoning.today),
			...registerTooYoung(year, since),
			...unconfirmed(unconfirmedRequests(accounts, year), year),
			...columnsUnknown(counted, year),
			...timesUnknown(times.unknown),
			...carryInFaults(figures, before, year),
			...published.notFinal,
		],
		notes: published.notes,
	};
}

function yearNotOver(year: number, today: string): string[] {
	return today <= lastDayOf(year) ? [`${year}年还没有结束，以上是到${today}的数`] : [];
}

function registerTooYoung(year: number, since: Day): string[] {
	return since > `${year}-01-01` ? [`登记簿从${since}起启用，此前的申请、答复、复议和诉讼不在其中`] : [];
}

function unconfirmed(numbers: readonly string[], year: number): string[] {
	if (numbers.length === 0) return [];
	return [`${numbers.length}件申请还没有确认收到，收到之日在${year}年内的才计入：${someNumbers(numbers)}`];
}

function columnsUnknown(counted: readonly CountedRequest[], year: number): string[] {
	const unknown = counted.filter(
		(one) => one.columnUnknown && one.year <= year && (!one.result || one.result.year >= year)
	);
	if (unknown.length === 0) return [];
	const numbers = someNumbers(unknown.map((one) => numberAtEndOf(year, one)));
	return [`${unknown.length}件组织提出的申请没有选类别，计入“其他”：${numbers}`];
}

function timesUnknown(numbers: readonly string[]): string[] {
	if (numbers.length === 0) return [];
	return [
		`${numbers.length}件答复的用时要等节假日安排公布才能计算，没有计入按期答复：${someNumbers(numbers)}`,
	];
}

function carryInFaults(
	figures: ComputedFigures,
	before: Pick<DisclosureReport, 'requests'> | undefined,
	year: number
): string[] {
	if (!before) return [`没有${year - 1}年的年度报告，无法核对上年结转`];
	return carryOverMismatches(figures, before).map(
		({ place, value, earlierPlace, earlierValue }) =>
			`${place}为${value}，已公布的${year - 1}年年度报告${earlierPlace}为${earlierValue}`
	);
}
