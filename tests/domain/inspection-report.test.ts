import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/publication/plan.ts';
import { systemIds } from '../../src/domain/publication/systems.ts';
import type { Inspection } from '../../src/domain/reports/inspection.ts';
import {
	compareProblems,
	compareSystems,
	earlierStepsTold,
} from '../../src/domain/reports/inspection/comparison.ts';
import { coverageOf } from '../../src/domain/reports/inspection/coverage.ts';
import { measuresBySystem, type Measure } from '../../src/domain/reports/inspection/measure.ts';
import { measuresByYear } from '../../src/domain/reports/inspection/measures-by-year.ts';
import { planAccount } from '../../src/domain/reports/inspection/plan-account.ts';
import { problemHistories } from '../../src/domain/reports/inspection/problem-history.ts';
import type { Problem } from '../../src/domain/reports/inspection/problem.ts';
import { problemsByYear } from '../../src/domain/reports/inspection/problems-by-year.ts';
import { stepHistories, unfinishedSteps } from '../../src/domain/reports/inspection/step-history.ts';
import { tasksByYear } from '../../src/domain/reports/inspection/tasks-by-year.ts';

const measure = (system: Measure['system'], evidence: string[] = [], figures: Measure['figures'] = []) => ({
	system,
	title: `${system}的措施`,
	result: '已完成',
	figures,
	evidence,
});
const problem = (id: string, status: Problem['status'], title = '学习不够'): Problem => ({
	id,
	title,
	cause: '时间少',
	owner: '司法所',
	since: Number(id.slice(1, 5)),
	status,
	evidence: [],
});
const promise = { title: '组织学法', owner: '司法所', dueOn: '2014-12-31', answers: [] };

const series = [
	{
		year: 2025,
		problems: [problem('P2013-1', '已解决'), problem('P2025-1', '整改中')],
		earlierSteps: [{ id: 'N2013-1', state: '已完成' as const, result: '已办', evidence: [] }],
		nextSteps: [{ ...promise, id: 'N2025-1' }],
	},
	{
		year: 2013,
		problems: [problem('P2013-1', '整改中')],
		earlierSteps: [],
		nextSteps: [{ ...promise, id: 'N2013-1' }],
	},
	{
		year: 2024,
		problems: [problem('P2013-1', '整改中')],
		earlierSteps: [
			{ id: 'N2013-1', state: '继续' as const, result: '已办一半', dueOn: '2025-06-30', evidence: [] },
		],
		nextSteps: [],
	},
];

describe('the history of a problem', () => {
	test('runs from the report that found it to the one that closed it', () => {
		const [first, second] = problemHistories(series);
		expect(first).toMatchObject({ id: 'P2013-1', closing: { year: 2025 } });
		expect(first?.entries.map(({ year, status }) => `${year}${status}`)).toEqual([
			'2013整改中',
			'2024整改中',
			'2025已解决',
		]);
		expect(second).toMatchObject({ id: 'P2025-1', closing: undefined });
	});
});

describe('the history of a step', () => {
	test('takes its new day from the report that continues it, until one tells its end', () => {
		const until = (year: number) => unfinishedSteps(series.filter((report) => report.year <= year));
		expect(until(2013)).toMatchObject([{ dueOn: '2014-12-31', toldIn: 2013 }]);
		expect(until(2024)).toMatchObject([{ dueOn: '2025-06-30', toldIn: 2024 }]);
		expect(until(2025).map(({ step }) => step.id)).toEqual(['N2025-1']);
		expect(stepHistories(series)[0]).toMatchObject({ promisedIn: 2013, finishedIn: 2025 });
	});
});

describe('the tasks of a plan in its report', () => {
	const task = { task: '编制规则', owner: '司法所', dueOn: '2024-06-30' };
	const plan: Pick<Plan, 'year' | 'tasks'> = {
		year: 2024,
		tasks: [
			{ ...task, doneOn: '2024-06-30', result: '已印发' },
			{ ...task, doneOn: '2024-07-01', result: '晚一日' },
			{ ...task, progress: '正在试行' },
			{ ...task, progress: '正在试行', doneOn: '2025-03-01', result: '已印发' },
		],
	};

	test('stand as they stood when it was published', () => {
		expect(planAccount(plan, '2025-01-14').map(({ state, words }) => `${state}：${words}`)).toEqual([
			'按期完成：已印发',
			'逾期完成：晚一日',
			'未完成：正在试行',
			'未完成：正在试行；2025-03-01完成：已印发',
		]);
	});

	test('make a picture of the years that have a report', () => {
		const chart = tasksByYear(
			[{ year: 2024, publishedAt: '2025-01-14 10:00' }],
			[plan, { ...plan, year: 2025 }]
		);
		expect(chart.table.rows).toEqual([['2024', 1, 1, 2]]);
		expect(chart.conclusion).toBe('2024年计划任务4项，自查时按期完成1项，逾期完成1项，未完成2项。');
	});
});

describe('coverage', () => {
	const documents = [
		{ title: '计划', systems: ['S2' as const], publishedAt: '2024-01-24 09:30' },
		{ title: '旧计划', systems: ['S2' as const], publishedAt: '2023-01-24 09:30' },
	];

	test('shows every system, and which of them no evidence proves', () => {
		const rows = coverageOf(2024, [measure('S2', ['plans/2024/']), measure('S3')], documents);
		expect(rows.map(({ system }) => system)).toEqual(systemIds);
		expect(rows.filter(({ proven }) => proven).map(({ system }) => system)).toEqual(['S2']);
		expect(rows[1]).toMatchObject({ evidence: ['plans/2024/'], documents: [{ title: '计划' }] });
	});

	test('goes by the year’s documents before there is a report, and by the report from then on', () => {
		const provenIn = (measures: Measure[] | undefined) =>
			coverageOf(2024, measures, documents).filter(({ proven }) => proven).length;
		expect(provenIn(undefined)).toBe(1);
		expect(provenIn([measure('S2')])).toBe(0);
	});
});

describe('two reports side by side', () => {
	const figure = (label: string, value: number, unit = '件') => ({ label, value, unit });

	test('match figures of one system by name and unit, and show those of one year alone', () => {
		const before = { measures: [measure('S9', [], [figure('案卷', 15), figure('培训', 3, '次')])] };
		const now = { measures: [measure('S9', [], [figure('案卷', 18), figure('培训', 40, '学时')])] };
		expect(compareSystems(before, now)).toMatchObject([
			{
				system: 'S9',
				figures: [
					{ label: '案卷', before: 15, now: 18 },
					{ label: '培训', unit: '学时', before: undefined, now: 40 },
					{ label: '培训', unit: '次', before: 3, now: undefined },
				],
			},
		]);
	});

	test('show every problem of either', () => {
		const [now, before] = series;
		const rows = compareProblems({ problems: before?.problems ?? [] }, { problems: now?.problems ?? [] });
		expect(rows.map(({ id, before, now }) => [id, before?.status, now?.status])).toEqual([
			['P2013-1', '整改中', '已解决'],
			['P2025-1', undefined, '整改中'],
		]);
	});

	test('show what became of what was promised, with the day that stood before', () => {
		const [now] = series;
		expect(now && earlierStepsTold(series, now)).toMatchObject([
			{ step: { id: 'N2013-1' }, dueOn: '2025-06-30', told: { state: '已完成' } },
		]);
	});
});

describe('the pictures of progress', () => {
	test('count problems found, closed and open in every report', () => {
		const chart = problemsByYear(series);
		expect(chart.table.rows).toEqual([
			['2013', 1, 0, 1],
			['2024', 0, 0, 1],
			['2025', 1, 1, 1],
		]);
		expect(chart.conclusion).toBe('截至2025年自查，历年共提出问题2个，已解决1个，整改中1个。');
	});

	test('count measures, and each page of evidence once', () => {
		const report = (year: number, ...measures: Inspection['measures']) => ({ year, measures });
		const chart = measuresByYear([
			report(2025, measure('S1', ['plans/2025/', 'reception/']), measure('S2', ['plans/2025/'])),
			report(2024, measure('S1', ['plans/2024/'])),
			report(2013, measure('S1')),
		]);
		expect(chart.table.rows).toEqual([
			['2013', 1, 0, 0],
			['2024', 1, 1, 0],
			['2025', 2, 2, 0],
		]);
		expect(chart.conclusion).toBe('2025年报告措施2项，引用已经公开的依据2项，比上年增加1项（100.0%）。');
	});

	test('say so while there is no report', () => {
		expect(problemsByYear([]).conclusion).toBe('还没有自查报告。');
		expect(tasksByYear([], []).groups).toEqual([]);
	});
});

test('measures stand by system, in the order of the systems', () => {
	const groups = measuresBySystem([measure('S10'), measure('S2'), measure('S10')]);
	expect(groups.map(({ system, measures }) => [system, measures.length])).toEqual([
		['S2', 1],
		['S10', 2],
	]);
});
