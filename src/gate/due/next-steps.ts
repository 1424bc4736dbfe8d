import type { Inspection } from '../../domain/reports/inspection.ts';
import { filesOf } from '../content.ts';
import type { DueSource } from './due-work.ts';

/** What the newest self-inspection report promises and nobody has reported done. */
export const nextSteps: DueSource = (content) => {
	const newest = filesOf(content, 'inspection')
		.map(({ file, data }) => ({ file, report: data as Inspection }))
		.sort((a, b) => b.report.year - a.report.year)[0];
	if (!newest) return [];
	return newest.report.nextSteps
		.filter(({ result }) => result === undefined)
		.map(({ dueOn, title, owner }) => ({
			on: dueOn,
			task: `自查报告的下一步打算：${title}（${owner}）`,
			file: newest.file,
		}));
};
