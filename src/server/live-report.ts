import { dayInShanghai } from '../domain/calendar/day.ts';
import { pageOf } from '../domain/page-of.ts';
import { cellContents } from '../domain/reports/cell-contents.ts';
import { cellDifferences, withDifferences } from '../domain/reports/cell-differences.ts';
import { yearOfDay } from '../domain/reports/counted-requests.ts';
import { liveReport, type ReportSources } from '../domain/reports/live-report.ts';
import type { RequestAccount } from '../domain/reports/request-account.ts';
import { firstYearOfForm } from '../domain/reports/request-rows.ts';
import { reportGrids } from '../domain/reports/report-grids.ts';
import { requestAccounts } from '../storage/request-accounts.ts';
import { disclosureReports, disclosures, enforcementStatistics, fees, ownReports } from './catalogue.ts';
import { store } from './database.ts';
import { allLicences, allPenalties } from './enforcement.ts';
import { reckoningNow } from './request-clock.ts';
import { site } from './site.ts';

/** What the annual report takes from the content of this release. */
const published: Omit<ReportSources, 'accounts'> = {
	content: {
		organ: site.organ,
		documents: disclosures,
		statistics: enforcementStatistics.map(({ data }) => data),
		licences: allLicences,
		penalties: allPenalties,
		fees,
	},
	reports: disclosureReports.map(({ data }) => data),
	since: site.portalSince,
};

/** Requests of a cell on one page. */
const onPage = 50;

/** What the desk shows of an annual report for an address: the live tables, and what lies behind the cell that was opened. */
export async function reportPage(named: URLSearchParams, now: Date) {
	const accounts = await requestAccounts((await store()).db);
	const reckoning = reckoningNow(now);
	const years = yearsOf(accounts, yearOfDay(reckoning.today));
	const year = years.find((one) => String(one) === named.get('year')) ?? usualYear(years);
	const report = liveReport(year, { accounts, ...published }, reckoning);
	const own = ownReports.find(({ data }) => data.year === year);
	const tables = { year, ...report.figures };
	const differences = own ? cellDifferences(tables, own.data) : [];
	const cell = named.get('cell') ?? '';
	const contents = cellContents(report, cell);
	return {
		years,
		report,
		own,
		differences,
		grids: Object.entries(reportGrids(tables)).flatMap(([part, grid]) =>
			grid ? [{ part, grid: withDifferences(grid, differences, '已公布') }] : []
		),
		opened: contents && { cell, ...contents, ...requestsOnPage(contents.requests, accounts, named) },
	};
}

/** The years that the register tells of, the newest first; this year where it is empty. */
function yearsOf(accounts: readonly RequestAccount[], thisYear: number): number[] {
	const received = accounts
		.map(({ request }) => yearOfDay(request.receivedOn ?? dayInShanghai(request.submittedAt)))
		.reduce((least, year) => Math.min(least, year), thisYear);
	const first = Math.max(received, firstYearOfForm);
	return Array.from({ length: thisYear - first + 1 }, (_, i) => thisYear - i);
}

/** The year whose report is due: last year until it is published, else this year. */
function usualYear([thisYear = 0, lastYear]: readonly number[]): number {
	const isDue = lastYear !== undefined && !ownReports.some(({ data }) => data.year === lastYear);
	return isDue ? lastYear : thisYear;
}

function requestsOnPage(
	requests: readonly { number: string; why?: string }[],
	accounts: readonly RequestAccount[],
	named: URLSearchParams
) {
	const { rows, ...pages } = pageOf(requests, named.get('page'), onPage);
	const byNumber = new Map(accounts.map(({ number, request }) => [number, request]));
	return {
		...pages,
		total: requests.length,
		rows: rows.map(({ number, why }) => ({ number, why, request: byNumber.get(number) })),
	};
}
