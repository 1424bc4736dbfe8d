import type { z } from 'zod';
import type { Plan } from '../../domain/publication/plan.ts';
import { systemIds, systems, type SystemId } from '../../domain/publication/systems.ts';
import type { Inspection, inspectionSchema } from '../../domain/reports/inspection.ts';
import { problemHistories } from '../../domain/reports/inspection/problem-history.ts';
import { unfinishedSteps } from '../../domain/reports/inspection/step-history.ts';
import { filesOf, type Content } from '../content.ts';
import { blank, optional, type Fields } from './draft.ts';
import { recordFields, reviewFields } from './record.ts';
import { answer, markdown, type Template } from './template.ts';

type ReportFields = Fields<z.input<typeof inspectionSchema>>;

/** 依法行政自查报告: a measure for each system, and all that the reports before left open. */
export const inspection: Template = {
	word: 'inspection',
	name: '依法行政自查报告',
	kind: 'inspection',
	questions: ['year', 'written-on'],
	make: (desk) => {
		const year = Number(answer(desk, 'year'));
		const before = filesOf(desk.content, 'inspection')
			.map(({ data }) => data as Inspection)
			.filter((report) => report.year < year);
		const problems = openProblems(before);
		const steps = stepsToTell(before);
		const fields: ReportFields = {
			...recordFields(desk, `${desk.site.organ}${year}年度依法行政自查报告`),
			systems: systemIds,
			year,
			addressedTo: blank('报送机关'),
			measures: systemIds.map((system) => measureOf(system, year, desk.content)),
			problems: problems.length > 0 ? problems : blank('存在的问题，逐项写；没有就写 []'),
			...(steps.length > 0 && { earlierSteps: steps }),
			nextSteps: blank('下一步打算，逐项写 id、title、owner、dueOn、answers；没有就写 []'),
			review: reviewFields(),
		};
		return { file: `reports/inspection/${year}.md`, text: markdown(fields, '正文') };
	},
};

function measureOf(system: SystemId, year: number, content: Content) {
	const { name } = systems[system];
	return {
		system,
		title: blank(`“${name}”做了什么，没有做的删去这一项`),
		result: blank('结果'),
		...((system === 'S2' && planParts(year, content)) || {
			figures: optional('指标，例如 [{ label: 集体学法, value: 6, unit: 次 }]'),
			evidence: optional('依据，写本站网页的路径，例如 [documents/2026/00003-work-plan/]'),
		}),
	};
}

/** What the tasks of the year's plan say by themselves. */
function planParts(year: number, content: Content) {
	const file = filesOf(content, 'plan').find(({ data }) => data['year'] === year);
	if (!file) return undefined;
	const { document, tasks } = file.data as unknown as Plan;
	return {
		figures: [
			{ label: '计划任务', value: tasks.length, unit: '项' },
			{ label: '完成', value: tasks.filter(({ doneOn }) => doneOn !== undefined).length, unit: '项' },
		],
		evidence: [`documents/${document}/`, `plans/${year}/`],
	};
}

function openProblems(reports: readonly Inspection[]) {
	return problemHistories(reports)
		.filter(({ closing }) => !closing)
		.flatMap(({ entries }) => entries.slice(-1))
		.map(({ id, title, cause, owner, since }) => ({
			id,
			title,
			cause,
			owner,
			since,
			status: blank('整改中、已解决'),
			closedBy: optional('怎样解决的，已解决的填写'),
			evidence: optional('证明已解决的网页，例如 [documents/2026/00003-work-plan/]'),
		}));
}

function stepsToTell(reports: readonly Inspection[]) {
	return unfinishedSteps(reports).map(({ step, dueOn }) => ({
		id: step.id,
		state: blank(`“${step.title}”：已完成、继续、不再实施（时限 ${dueOn}）`),
		result: blank('做了什么，没有做的写明原因'),
		dueOn: optional('新的完成时限，继续的填写'),
		evidence: optional('证明的网页'),
	}));
}
