import type { BarGroup, Chart } from '../../chart.ts';
import type { Plan } from '../../publication/plan.ts';
import type { Inspection } from '../inspection.ts';
import { countStates, planAccount, reportedStates } from './plan-account.ts';
import { inOrder } from './series.ts';

/** How the tasks of the yearly plans ended, as the self-inspection report of each year found them. */
export function tasksByYear(
	reports: readonly Pick<Inspection, 'year' | 'publishedAt'>[],
	plans: readonly Pick<Plan, 'year' | 'tasks'>[]
): Chart & { groups: BarGroup[] } {
	const years = inOrder(reports).flatMap(({ year, publishedAt }) => {
		const plan = plans.find((candidate) => candidate.year === year);
		return plan ? [{ year, states: countStates(planAccount(plan, publishedAt.slice(0, 10))) }] : [];
	});
	return {
		title: '历年依法行政计划任务完成情况',
		conclusion: conclusionOf(years),
		table: {
			columns: ['年份', ...reportedStates.map((state) => `${state}（项）`)],
			rows: years.map(({ year, states }) => [String(year), ...reportedStates.map((state) => states[state])]),
		},
		groups: years.map(({ year, states }) => ({
			label: `${year}年`,
			bars: reportedStates.map((state) => ({ series: state, value: states[state] })),
		})),
	};
}

function conclusionOf(years: readonly { year: number; states: ReturnType<typeof countStates> }[]): string {
	const now = years.at(-1);
	if (!now) return '自查过的年份还没有公布计划任务。';
	const { 按期完成: inTime, 逾期完成: late, 未完成: undone } = now.states;
	const total = inTime + late + undone;
	const rest = [late > 0 && `逾期完成${late}项`, undone > 0 && `未完成${undone}项`].filter(Boolean);
	const words = rest.length > 0 ? `按期完成${inTime}项，${rest.join('，')}` : '全部按期完成';
	return `${now.year}年计划任务${total}项，自查时${words}。`;
}
