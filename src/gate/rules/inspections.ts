import type { Plan } from '../../domain/publication/plan.ts';
import type { Inspection } from '../../domain/reports/inspection.ts';
import { chainFaults } from '../../domain/reports/inspection/chain-faults.ts';
import { filesOf, type Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/**
 * Self-inspection reports as a series: nothing that was open or unfinished drops out of the next one, each report has
 * the file of its year, and it accounts for every task of the year's plan.
 */
export const inspections: Rule = {
	name: '自查报告',
	check: (content) => {
		const reports = filesOf(content, 'inspection').map(({ data }) => data as Inspection);
		return [
			...misnamed(content),
			...(hasUnsound(content) ? [] : chainFaults(reports)).map(({ year, field, id, problem, remedy }) => ({
				file: `reports/inspection/${year}.md`,
				field,
				value: reports.find((report) => report.year === year)?.[field].some((row) => row.id === id)
					? `id: ${id}`
					: `${field}:`,
				problem,
				remedy,
			})),
			...reports.flatMap(({ year }) => silentTasks(content, year)),
		];
	},
};

/** Whether a report does not follow its schema: what the others seem to lose or invent may stand in it. */
function hasUnsound(content: Content): boolean {
	const sound = new Set(filesOf(content, 'inspection').map(({ file }) => file));
	return [...content.texts.keys()].some(
		(file) => /^reports\/inspection\/\d{4}\.md$/.test(file) && !sound.has(file)
	);
}

function misnamed(content: Content): Observation[] {
	return filesOf(content, 'inspection')
		.filter(({ file, data }) => file !== `reports/inspection/${String(data['year'])}.md`)
		.map(({ file, data }) => ({
			file,
			field: 'year',
			value: `year: ${String(data['year'])}`,
			problem: '文件名与年份不一致',
			remedy: `文件名应为 ${String(data['year'])}.md`,
		}));
}

/** Tasks of the plan of a reported year (S2) of which nobody says what came of them. */
function silentTasks(content: Content, year: number): Observation[] {
	return filesOf(content, 'plan')
		.filter(({ data }) => data['year'] === year)
		.flatMap(({ file, data }) =>
			(data as unknown as Plan).tasks
				.filter(({ result, progress }) => result === undefined && progress === undefined)
				.map(({ task }) => ({
					file,
					field: 'tasks',
					value: task,
					problem: `${year}年自查报告已经写好，年度任务“${task}”没有交代`,
					remedy: '已完成的，请填写 doneOn 和 result；没有完成的，请在 progress 写明进展和原因',
				}))
		);
}
