import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { Plan } from '../../domain/publication/plan.ts';
import { filesOf } from '../content.ts';
import type { DueSource } from './due-work.ts';

interface Row {
	number: string;
	validUntil?: Day;
	publicUntil?: Day;
}

/** Certificates to renew, licences and penalties to take out once their public time is over. */
export const registerTerms: DueSource = (content) =>
	filesOf(content, 'certificates', 'licences', 'penalties').flatMap(({ file, kind, data }) =>
		(data[kind] as Row[]).flatMap(({ number, validUntil, publicUntil }) => [
			...(validUntil === undefined ? [] : [{ on: validUntil, task: `换发执法证件：${number}`, file }]),
			...(publicUntil === undefined
				? []
				: [{ on: addDays(publicUntil, 1), task: `公示期满，删去一行：${number}`, file }]),
		])
	);

/** Tasks of the yearly plans that nobody has reported done, until the self-inspection report of the year accounts for them. */
export const planTasks: DueSource = (content) =>
	filesOf(content, 'plan').flatMap(({ file, data }) => {
		const { year, tasks } = data as unknown as Plan;
		if (filesOf(content, 'inspection').some((report) => report.data['year'] === year)) return [];
		return tasks
			.filter(({ doneOn }) => doneOn === undefined)
			.map(({ dueOn, task, owner }) => ({ on: dueOn, task: `年度任务：${task}（${owner}）`, file }));
	});
