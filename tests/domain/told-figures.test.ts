import { describe, expect, test } from 'vitest';
import {
	standings,
	toldFigures,
	type Standing,
	type ToldFigures,
	type YearCounts,
} from '../../src/domain/reports/told-figures.ts';

/** One way in which the requests of a year can be: numbers that an attacker must not learn, and what is published. */
interface World {
	secrets: Record<string, number>;
	told: ToldFigures;
}

/** Every number of 1 to 4 that what is published leaves only one value for, over all the worlds that publish the same. */
function computable(worlds: Iterable<World>): string[] {
	const seen = new Map<string, Record<string, { from: number; to: number }>>();
	for (const { secrets, told } of worlds) {
		const view = JSON.stringify(told);
		const ranges = seen.get(view) ?? {};
		for (const [name, value] of Object.entries(secrets)) {
			const range = (ranges[name] ??= { from: value, to: value });
			range.from = Math.min(range.from, value);
			range.to = Math.max(range.to, value);
		}
		seen.set(view, ranges);
	}
	const found = [...seen].flatMap(([view, ranges]) =>
		Object.entries(ranges)
			.filter(([, { from, to }]) => from === to && from >= 1 && from <= 4)
			.map(([name, { from }]) => `${name}=${from} in ${view}`)
	);
	return found.slice(0, 3);
}

const sums = Array.from({ length: 2 ** standings.length - 1 }, (_, i) => {
	const of = standings.filter((_, bit) => ((i + 1) >> bit) & 1);
	return { name: of.join('+'), of };
});

/** Every sum of standings, and what was and what was not extended. */
function secretsOf({ standings: counts, extended }: YearCounts): Record<string, number> {
	const secrets: Record<string, number> = { extended, notExtended: sumOf(counts, standings) - extended };
	for (const { name, of } of sums) secrets[name] = sumOf(counts, of);
	return secrets;
}

function sumOf(counts: Record<Standing, number>, of: readonly Standing[]): number {
	return of.reduce((sum, one) => sum + counts[one], 0);
}

const noRequests = Object.fromEntries(standings.map((one) => [one, 0])) as Record<Standing, number>;

function yearOf(changes: Partial<YearCounts>): YearCounts {
	return { standings: noRequests, extended: 0, answerDays: [], openOfEarlierYears: 0, ...changes };
}

const worldOf = (counts: YearCounts): World => ({ secrets: secretsOf(counts), told: toldFigures(counts) });

/** Every table with counts up to `most` in some standings. */
function* tables(most: number, of: readonly Standing[]): Generator<Record<Standing, number>> {
	const [first, ...rest] = of;
	if (!first) yield { ...noRequests };
	else
		for (const table of tables(most, rest))
			for (let count = 0; count <= most; count += 1) yield { ...table, [first]: count };
}

/** Every list of `kinds` counts whose sum is `total`. */
function* sharings(total: number, kinds: number): Generator<number[]> {
	if (kinds === 1) yield [total];
	else
		for (let first = 0; first <= total; first += 1)
			for (const rest of sharings(total - first, kinds - 1)) yield [first, ...rest];
}

describe('no number of 1 to 4 can be computed from what is told', () => {
	test('of where requests stand: tried on every table with counts up to 5, for every sum of standings', () => {
		const worlds = [...tables(5, standings)].map((table) => worldOf(yearOf({ standings: table })));
		expect(computable(worlds)).toEqual([]);
	}, 60_000);

	test('of extended requests: tried on every table of three standings with counts up to 9', () => {
		const worlds = [...tables(9, ['inTime', 'withinPeriod', 'overdue'])].flatMap((table) => {
			const total = sumOf(table, standings);
			return Array.from({ length: total + 1 }, (_, extended) =>
				worldOf(yearOf({ standings: table, extended }))
			);
		});
		expect(computable(worlds)).toEqual([]);
	}, 60_000);

	interface Kind {
		standing: Standing;
		days?: number;
		extended: boolean;
	}
	const quick: Kind = { standing: 'inTime', days: 8, extended: false };
	const quickExtended: Kind = { ...quick, extended: true };
	const slowInTime: Kind = { standing: 'inTime', days: 30, extended: true };
	const late: Kind = { standing: 'late', days: 25, extended: false };
	const lateExtended: Kind = { ...late, extended: true };
	const open: Kind = { standing: 'withinPeriod', extended: false };
	const openExtended: Kind = { ...open, extended: true };

	/** A year in which there are so many requests of each kind. */
	function yearOfKinds(kinds: readonly Kind[], numbers: readonly number[]): YearCounts {
		const requests = kinds.flatMap((kind, i) => Array.from({ length: numbers[i] ?? 0 }, () => kind));
		const table = { ...noRequests };
		for (const { standing } of requests) table[standing] += 1;
		return yearOf({
			standings: table,
			extended: requests.filter(({ extended }) => extended).length,
			answerDays: requests.flatMap(({ days }) => days ?? []),
		});
	}

	test.each([
		{ kinds: [quick, quickExtended, slowInTime, late, lateExtended, open, openExtended], most: 11 },
		{ kinds: [quick, quickExtended, slowInTime, late, lateExtended], most: 18 },
	])(
		'of how long answers took: tried on every year of up to $most requests, to whom knows all times that occur',
		({ kinds, most }) => {
			const worlds = Array.from({ length: most + 1 }, (_, total) => [...sharings(total, kinds.length)])
				.flat()
				.map((numbers) => worldOf(yearOfKinds(kinds, numbers)))
				// Beyond these, years of more requests can publish the same.
				.filter(({ told }) => told.received.to <= most);
			expect(worlds.some(({ told }) => told.medianDays !== undefined)).toBe(true);
			expect(computable(worlds)).toEqual([]);
		},
		60_000
	);
});

test('requests carried over tell nothing to whom knows their number from the annual report', () => {
	for (let carried = 1; carried <= 20; carried += 1) {
		const worlds = Array.from({ length: carried + 1 }, (_, open) => ({
			secrets: { open, ended: carried - open },
			told: toldFigures(yearOf({ openOfEarlierYears: open })),
		}));
		expect(computable(worlds)).toEqual([]);
	}
});

describe('what may be told is told', () => {
	const counts = { ...noRequests, inTime: 18, withinPeriod: 6 };

	test('0 and numbers from 5 on exactly, with total, percent and times', () => {
		const answerDays = Array.from({ length: 18 }, (_, i) => i + 1);
		expect(toldFigures(yearOf({ standings: counts, extended: 5, answerDays }))).toMatchObject({
			received: { from: 24, to: 24 },
			answered: { from: 18, to: 18 },
			inTime: { from: 18, to: 18 },
			late: { from: 0, to: 0 },
			open: { from: 6, to: 6 },
			extended: { from: 5, to: 5 },
			merged: undefined,
			inTimePercent: 100,
			medianDays: 9,
			longestDays: 18,
		});
	});

	test('small numbers together when they make 5 or more, and then the total', () => {
		const told = toldFigures(yearOf({ standings: { ...counts, withinPeriod: 3, endedWithoutAnswer: 4 } }));
		expect(told.merged).toEqual({ parts: ['endedWithoutAnswer', 'withinPeriod'], count: 7 });
		expect(told.withinPeriod).toEqual({ from: 1, to: 4 });
		expect(told.received).toEqual({ from: 25, to: 25 });
	});

	test('a single small number not, so that the total is a range', () => {
		const told = toldFigures(yearOf({ standings: { ...counts, withinPeriod: 3 }, extended: 2 }));
		expect(told).toMatchObject({
			merged: undefined,
			received: { from: 19, to: 22 },
			open: { from: 1, to: 4 },
		});
		expect(told.extended).toEqual({ from: 1, to: 4 });
	});

	test('percent rounded down: 99.96 % is not all', () => {
		expect(toldFigures(yearOf({ standings: { ...noRequests, inTime: 20_000, late: 5 } })).inTimePercent).toBe(
			99.9
		);
		expect(
			toldFigures(yearOf({ standings: { ...noRequests, inTime: 20, late: 4 } })).inTimePercent
		).toBeUndefined();
	});

	test('times only when at least five answers stand on each side of the median', () => {
		const of = (inTime: number) =>
			toldFigures(
				yearOf({ standings: { ...noRequests, inTime }, answerDays: Array<number>(inTime).fill(7) })
			);
		expect([of(9).medianDays, of(9).longestDays]).toEqual([undefined, undefined]);
		expect([of(10).medianDays, of(10).longestDays]).toEqual([7, 7]);
	});
});
