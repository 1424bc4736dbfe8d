import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInShanghai } from '../../src/domain/calendar/day.ts';
import { countedRequests } from '../../src/domain/reports/counted-requests.ts';
import { remediesBehind, remedyFigures } from '../../src/domain/reports/remedy-tally.ts';
import { reportFaults } from '../../src/domain/reports/report-faults.ts';
import { accountOf, type RequestHistory } from '../../src/domain/reports/request-account.ts';
import { resultRows } from '../../src/domain/reports/request-rows.ts';
import { requestFigures, requestsBehind, tallyRequests } from '../../src/domain/reports/request-tally.ts';
import { unconfirmedRequests } from '../../src/domain/reports/uncounted-requests.ts';
import { anyRegister } from '../fixtures/random-register.ts';

const years = Array.from({ length: 12 }, (_, i) => 2025 + i);

function tablesOf(register: readonly RequestHistory[], year: number) {
	const accounts = register.map(accountOf);
	const behind = requestsBehind(tallyRequests(countedRequests(accounts), year), year);
	return {
		accounts,
		behind,
		requests: requestFigures(behind, year),
		remedies: remedyFigures(remediesBehind(accounts, year)),
	};
}

/** What had been recorded by the end of a year. */
function upTo(year: number, register: readonly RequestHistory[]): RequestHistory[] {
	return register
		.map(({ number, history }) => ({
			number,
			history: history.filter(({ at }) => dayInShanghai(at) <= `${year}-12-31`),
		}))
		.filter(({ history }) => history.length > 0);
}

describe('whatever happened to requests', () => {
	test('every report adds up, and takes over what the one before carried on', () => {
		fc.assert(
			fc.property(anyRegister, (register) => {
				const reports = years.map((year) => ({ year, ...tablesOf(register, year) }));
				for (const [i, report] of reports.entries()) {
					expect(reportFaults(report)).toEqual([]);
					if (i > 0) expect(report.requests.carriedIn).toEqual(reports[i - 1]?.requests.carriedOut);
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('a request is new once and ends once at most', () => {
		fc.assert(
			fc.property(anyRegister, (register) => {
				const reports = years.map((year) => tablesOf(register, year));
				const counted = countedRequests(register.map(accountOf));
				const all = (row: string) => reports.flatMap(({ behind }) => behind.get(`${row}.6`) ?? []);
				const ended = resultRows.flatMap(all);
				expect(new Set(ended).size).toBe(ended.length);
				expect(all('received')).toHaveLength(counted.length);
				const open = reports.at(-1)?.requests.carriedOut.at(-1) ?? 0;
				expect(ended.length + open).toBe(counted.length);
			}),
			{ numRuns: 60 }
		);
	});

	test('the report of a year does not change with what is recorded later', () => {
		fc.assert(
			fc.property(anyRegister, fc.integer({ min: 2026, max: 2030 }), (register, year) => {
				const [then, now] = [tablesOf(upTo(year, register), year), tablesOf(register, year)];
				expect(now.requests).toEqual(then.requests);
				expect(now.remedies).toEqual(then.remedies);
				const sorted = ({ behind }: typeof now) =>
					[...behind].map(([key, numbers]) => [key, numbers.toSorted()]);
				expect(sorted(now)).toEqual(sorted(then));
			}),
			{ numRuns: 60 }
		);
	});

	test('every request is counted, or said not to be', () => {
		fc.assert(
			fc.property(anyRegister, (register) => {
				const accounts = register.map(accountOf);
				const counted = new Set(countedRequests(accounts).flatMap(({ numbers }) => numbers));
				const named = new Set([...counted].map(({ number }) => number));
				for (const { number, request } of accounts)
					if (request.receivedOn && request.matter === 'disclosure') expect(named).toContain(number);
				expect(unconfirmedRequests(accounts, 2199).every((number) => !named.has(number))).toBe(true);
			})
		);
	});
});

test('the random registers hold what is hard: parts of parts, answers given anew, requests that nobody confirmed', () => {
	const all = fc.sample(anyRegister, { numRuns: 100, seed: 6 }).flat();
	const types = (history: RequestHistory['history']) => history.map(({ event }) => event.type);
	const anew = all.filter(({ history }) => {
		const reopened = types(history).indexOf('reopened');
		return reopened >= 0 && types(history).lastIndexOf('delivered') > reopened;
	});
	expect(anew.length).toBeGreaterThan(10);
	expect(all.filter(({ number }) => number.split('.').length > 2).length).toBeGreaterThan(10);
	const overYears = all.filter(({ history }) => {
		const split = history.find(({ event }) => event.type === 'split');
		return split && split.at.slice(0, 4) !== history[0]?.at.slice(0, 4);
	});
	expect(overYears.length).toBeGreaterThan(10);
});
