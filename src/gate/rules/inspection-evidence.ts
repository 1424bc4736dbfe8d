import { registerPages } from '../../domain/publication/register-pages.ts';
import type { Inspection } from '../../domain/reports/inspection.ts';
import { documentOf, filesOf, type CheckedFile, type Content } from '../content.ts';
import type { ContentKind } from '../content-kinds.ts';
import type { Observation, Rule } from '../rule.ts';
import { pathOf } from '../site-paths.ts';

/** What a self-inspection report may name as proof, besides the pages of registers; never such a report itself. */
const provingKinds: readonly ContentKind['kind'][] = [
	'disclosure',
	'decision',
	'clarification',
	'service',
	'disclosure report',
	'plan',
	'answered request',
];

/** Evidence of a self-inspection report that nobody can look at, or could not when the report was published. */
export const inspectionEvidence: Rule = {
	name: '自查依据',
	check: (content) =>
		filesOf(content, 'inspection').flatMap(({ file, data }) => {
			const report = data as Inspection;
			return (['measures', 'problems', 'earlierSteps'] as const).flatMap((field) =>
				report[field].flatMap((row) => {
					const of = 'id' in row ? row.id : `“${row.title}”`;
					return row.evidence.flatMap((path) =>
						evidenceFaults(path, report, content).map((words) => ({
							file,
							field,
							value: path,
							...words,
							problem: `${of}的依据${words.problem}：${path}`,
						}))
					);
				})
			);
		}),
};

type Words = Pick<Observation, 'problem' | 'remedy' | 'level'>;

function evidenceFaults(path: string, report: Inspection, content: Content): Words[] {
	if (registerPages.some((page) => page.path === path)) return [];
	const named = content.bodies.find(({ file }) => pathOf(file) === path);
	if (!named || !provingKinds.includes(named.kind))
		return [
			{
				problem: named ? '不是可以作依据的网页' : '不存在',
				remedy: `请写文件、决策、办事指南、年报、年度任务等网页的路径，例如 documents/${report.year}/文件名/`,
			},
		];
	const { publishedAt, withdrawn, erased } = standing(named, content);
	const removed = withdrawn?.on ?? erased?.on;
	const publishedOn = report.publishedAt.slice(0, 10);
	const remedy = '请换成报告发布时已经公开的依据，或者删去';
	if (publishedAt !== undefined && publishedAt > report.publishedAt)
		return [{ problem: ` ${publishedAt} 才公开，晚于报告的发布时间 ${report.publishedAt}`, remedy }];
	if (removed !== undefined && removed <= publishedOn)
		return [{ problem: ` ${removed} 已经撤回或者清除，不晚于报告的发布日期 ${publishedOn}`, remedy }];
	if (removed !== undefined)
		return [
			{
				problem: `在报告发布以后（${removed}）撤回或者清除了`,
				remedy: '有替代文件的，请换成替代文件，并在下一年报告中说明',
				level: 'warning',
			},
		];
	return [];
}

interface Standing {
	publishedAt?: string;
	withdrawn?: { on: string };
	erased?: { on: string };
}

/** What says when the evidence was public. Service guides are updated in place; the tasks of a plan are as old as its document. */
function standing({ kind, data }: CheckedFile, content: Content): Standing {
	if (kind === 'service') return {};
	return (kind === 'plan' ? documentOf(content, String(data['document']))?.data : data) ?? {};
}
