import type { Inspection } from '../../domain/reports/inspection.ts';
import { unfinishedSteps } from '../../domain/reports/inspection/step-history.ts';
import { filesOf } from '../content.ts';
import type { DueSource } from './due-work.ts';

/** What self-inspection reports promise and none tells the end of, by the day that the newest of them sets. */
export const nextSteps: DueSource = (content) => {
	const reports = filesOf(content, 'inspection').map(({ data }) => data as Inspection);
	return unfinishedSteps(reports).map(({ step: { id, title, owner }, dueOn, toldIn }) => ({
		on: dueOn,
		task: `自查报告的下一步打算 ${id}：${title}（${owner}）`,
		file: `reports/inspection/${toldIn}.md`,
	}));
};
