import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainFaults, type ChainedReport } from '../../src/domain/reports/inspection/chain-faults.ts';
import type { EarlierStep } from '../../src/domain/reports/inspection/earlier-step.ts';
import type { NextStep } from '../../src/domain/reports/inspection/next-step.ts';
import type { Problem } from '../../src/domain/reports/inspection/problem.ts';

const problem = (id: string, status: Problem['status'] = '整改中'): Problem => ({
	id,
	title: `问题${id}`,
	cause: '学习不够',
	owner: '司法所',
	since: Number(id.slice(1, 5)),
	status,
	evidence: [],
});
const step = (id: string, more: Partial<NextStep> = {}): NextStep => ({
	id,
	title: `打算${id}`,
	owner: '司法所',
	dueOn: '2030-12-31',
	answers: [],
	...more,
});
const told = (id: string, state: EarlierStep['state'] = '已完成'): EarlierStep => ({
	id,
	state,
	result: '见台账',
	evidence: [],
});
const report = (year: number, parts: Partial<ChainedReport> = {}): ChainedReport => ({
	year,
	problems: [],
	earlierSteps: [],
	nextSteps: [],
	...parts,
});
const words = (reports: readonly ChainedReport[]) =>
	chainFaults(reports).map(({ year, field, problem, remedy }) => `${year}:${field}:${problem}，${remedy}`);

/** What one year of a town brings: how many new problems and steps, and what becomes of those it inherits. */
interface Draw {
	gap: number;
	problems: number;
	steps: number;
	ends: number[];
}

const draws = fc.array(
	fc.record({
		gap: fc.integer({ min: 1, max: 11 }),
		problems: fc.integer({ min: 0, max: 3 }),
		steps: fc.integer({ min: 0, max: 3 }),
		ends: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
	}),
	{ minLength: 2, maxLength: 7 }
);

/** A series of reports that accounts for everything, kept by a ledger of its own. */
function completeChain(years: readonly Draw[]): ChainedReport[] {
	const reports: ChainedReport[] = [];
	let openProblems: string[] = [];
	let openSteps: string[] = [];
	let year = 2000;
	for (const { gap, problems, steps, ends } of years) {
		year += gap;
		const chosen = (i: number) => ends[i % ends.length] ?? 0;
		const carried = openProblems.map((id, i) => problem(id, chosen(i) % 2 === 0 ? '整改中' : '已解决'));
		const states = ['已完成', '继续', '不再实施'] as const;
		const earlierSteps = openSteps.map((id, i) => told(id, states[chosen(i) % 3] ?? '继续'));
		const found = Array.from({ length: problems }, (_, i) => problem(`P${year}-${i + 1}`));
		openProblems = [...carried, ...found].filter(({ status }) => status === '整改中').map(({ id }) => id);
		const answers = openProblems.slice(0, 1);
		const nextSteps = Array.from({ length: steps }, (_, i) =>
			step(`N${year}-${i + 1}`, { answers, ...(chosen(i) % 5 === 0 && { result: '后来补记' }) })
		);
		openSteps = [
			...earlierSteps.filter(({ state }) => state === '继续').map(({ id }) => id),
			...nextSteps.filter(({ result }) => result === undefined).map(({ id }) => id),
		];
		reports.push(report(year, { problems: [...carried, ...found], earlierSteps, nextSteps }));
	}
	return reports;
}

describe('a series of self-inspection reports', () => {
	test('that accounts for everything has no fault, in whatever order its files are read', () => {
		fc.assert(
			fc.property(draws, (years) => {
				const chain = completeChain(years);
				expect(chainFaults(chain)).toEqual([]);
				expect(chainFaults(chain.toReversed())).toEqual([]);
			})
		);
	});

	test('can drop no open problem and no unfinished step without a finding that names it', () => {
		fc.assert(
			fc.property(draws, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (years, picks) => {
				const chain = completeChain(years);
				const inherited = chain.flatMap(({ year, problems, earlierSteps }) => [
					...problems.filter(({ since }) => since < year).map(({ id }) => ({ year, id })),
					...earlierSteps.map(({ id }) => ({ year, id })),
				]);
				const dropped = new Set(picks.map((pick) => inherited[pick % inherited.length]));
				const isDropped = (year: number, id: string) =>
					[...dropped].some((row) => row?.year === year && row.id === id);
				const spoiled = chain.map((one) => ({
					...one,
					problems: one.problems.filter(({ id }) => !isDropped(one.year, id)),
					earlierSteps: one.earlierSteps.filter(({ id }) => !isDropped(one.year, id)),
				}));
				const found = chainFaults(spoiled).map(({ year, id, problem }) => ({ year, id, problem }));
				for (const row of dropped)
					if (row)
						expect(found).toContainEqual({ ...row, problem: expect.stringContaining('没有交代') as string });
			})
		);
	});

	test('names the problem, both reports and what to write when a problem is dropped', () => {
		const reports = [report(2013, { problems: [problem('P2013-1')] }), report(2024)];
		expect(words(reports)).toEqual([
			'2024:problems:2013年报告的问题 P2013-1“问题P2013-1”还在整改，2024年报告没有交代，请在 problems 写上 P2013-1：继续整改的，status 写“整改中”；解决了的，写“已解决”和依据',
		]);
	});

	test('names the step and the report that last told of it', () => {
		const reports = [
			report(2013, { nextSteps: [step('N2013-1')] }),
			report(2024, { earlierSteps: [told('N2013-1', '继续')] }),
			report(2025),
		];
		expect(words(reports)).toEqual([
			expect.stringMatching(
				/^2025:earlierSteps:2024年报告的打算 N2013-1“打算N2013-1”没有结果，2025年报告没有交代/
			),
		]);
	});

	test.each([
		[
			'a problem under another name',
			[report(2024, { problems: [{ ...problem('P2013-1'), title: '执法不严' }] })],
			'问题 P2013-1 在2013年报告是“问题P2013-1”，2024年报告写成“执法不严”',
		],
		[
			'a closed problem that comes back',
			[
				report(2024, { problems: [problem('P2013-1', '已解决')] }),
				report(2025, { problems: [problem('P2013-1')] }),
			],
			'问题 P2013-1 在2024年报告已经解决，2025年报告又写了它',
		],
		[
			'a new problem under an id of the past',
			[report(2024, { problems: [problem('P2013-1'), problem('P2013-2')] })],
			'问题 P2013-2 写的是2013年提出，但到2013年为止的报告里没有它',
		],
		[
			'a step that answers a closed problem',
			[
				report(2024, {
					problems: [problem('P2013-1', '已解决')],
					nextSteps: [step('N2024-1', { answers: ['P2013-1'] })],
				}),
			],
			'打算 N2024-1 针对的问题 P2013-1 在2024年报告已经解决',
		],
		[
			'a step that answers no problem',
			[
				report(2024, {
					problems: [problem('P2013-1')],
					nextSteps: [step('N2024-1', { answers: ['P2024-7'] })],
				}),
			],
			'针对的问题 P2024-7 不存在',
		],
		[
			'an account of a step that nobody promised',
			[report(2024, { problems: [problem('P2013-1')], earlierSteps: [told('N2013-9')] })],
			'以前的报告里没有这一项',
		],
	])('refuses %s', (_, later, message) => {
		const first = report(2013, { problems: [problem('P2013-1')] });
		expect(words([first, ...later]).join('\n')).toContain(message);
	});

	test.each([
		['a step whose result was added to its promise', step('N2013-1', { result: '补记' }), []],
		['a step that was dropped', step('N2013-1'), [told('N2013-1', '不再实施')]],
	])('refuses a second account of %s', (_, promised, accounts) => {
		const reports = [
			report(2013, { nextSteps: [promised] }),
			report(2024, { earlierSteps: accounts }),
			report(2025, { earlierSteps: [told('N2013-1')] }),
		];
		expect(words(reports)).toEqual([expect.stringContaining('已经有了结果，2025年报告又写了它')]);
	});

	test('takes a problem that was first named in a year of which there is no report', () => {
		const reports = [report(2013), report(2024, { problems: [problem('P2018-1')] })];
		expect(words(reports)).toEqual([]);
	});

	test('takes what the first report inherits from paper', () => {
		expect(words([report(2024, { problems: [problem('P2013-1')] })])).toEqual([]);
	});
});
