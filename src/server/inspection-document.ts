import { dayInChinese } from '../domain/calendar/day.ts';
import { groupedDigits } from '../domain/chart.ts';
import { systems } from '../domain/publication/systems.ts';
import type { Inspection } from '../domain/reports/inspection.ts';
import type { earlierStepsTold } from '../domain/reports/inspection/comparison.ts';
import type { EvidencePage } from '../domain/reports/inspection/evidence.ts';
import { measuresBySystem, type Measure } from '../domain/reports/inspection/measure.ts';
import type { planAccount } from '../domain/reports/inspection/plan-account.ts';
import { heading, type Cell } from '../domain/table-grid.ts';
import type { Attachment } from '../word/attachments.ts';
import { blocksOf } from '../word/blocks-of.ts';
import type { OfficialDocument } from '../word/official-document.ts';

/** Stands where there is nothing to say. */
const nothing = '—';

/** What a report's lists name that stands in other files. */
interface Facts {
	/** The tasks of the year's plan; undefined while they are not published. */
	account: ReturnType<typeof planAccount> | undefined;
	/** Steps of earlier reports that were unfinished. */
	earlier: ReturnType<typeof earlierStepsTold>;
	pagesOf: (paths: readonly string[]) => EvidencePage[];
}

/** A self-inspection report as an official document: its text, and its lists as attachments; empty lists are left out. */
export function inspectionDocument(
	report: Inspection,
	markdown: string,
	{ account = [], earlier, pagesOf }: Facts
): OfficialDocument {
	const proof = (paths: readonly string[]) =>
		pagesOf(paths).map(({ title, removed }) => `《${title}》${removed ? `（${removed}）` : ''}`);
	return {
		title: report.title,
		...(report.documentNumber !== undefined && { subtitle: report.documentNumber }),
		addressee: report.addressedTo,
		blocks: blocksOf(markdown),
		signature: { issuer: report.issuer, date: dayInChinese(report.writtenOn) },
		attachments: [
			list('各项制度落实情况', { 制度: 5, 措施和结果: 15, 依据: 8 }, measureRows(report.measures, proof)),
			list(
				'年度计划任务完成情况',
				{ 序号: 2, 任务: 9, 责任单位: 5, 完成时限: 4.5, 完成情况: 8 },
				account.map(({ task, state, words }, i) => [
					String(i + 1),
					task.task,
					task.owner,
					task.dueOn,
					lines(state, words),
				])
			),
			list(
				'以前打算落实情况',
				{ 编号: 3.5, 打算: 7, 责任单位: 4, 原定时限: 4.5, 落实情况: 9 },
				earlier.map(({ step, dueOn, told }) => [
					step.id,
					step.title,
					step.owner,
					dueOn,
					told
						? lines(
								told.state,
								told.result,
								told.dueOn && `新的完成时限：${told.dueOn}`,
								...proof(told.evidence)
							)
						: nothing,
				])
			),
			list(
				'存在的问题',
				{ 编号: 3.5, 问题: 6, 原因: 7, 责任单位: 4, 首次提出: 4, 状态: 8 },
				report.problems.map(({ id, title, cause, owner, since, status, closedBy, evidence }) => [
					id,
					title,
					cause,
					owner,
					`${since}年`,
					lines(status, closedBy, ...proof(evidence)),
				])
			),
			list(
				'下一步打算',
				{ 编号: 3.5, 打算: 12, 责任单位: 6, 完成时限: 4.5, 针对问题: 3.5 },
				report.nextSteps.map(({ id, title, owner, dueOn, answers }) => [
					id,
					title,
					owner,
					dueOn,
					lines(...answers),
				])
			),
		].filter(({ blocks }) => blocks.length > 0),
	};
}

/** An attachment with one table: its columns with their widths in characters, and its rows. */
function list(title: string, columns: Record<string, number>, rows: (string | Cell)[][]): Attachment {
	if (rows.length === 0) return { title, blocks: [] };
	return {
		title,
		blocks: [
			{
				kind: 'table',
				headRows: 1,
				columnWidths: Object.values(columns),
				rows: [
					Object.keys(columns).map((name) => heading(name, 'col')),
					...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))),
				],
			},
		],
	};
}

/** Measures by system, whose name stands once beside all of its measures. */
function measureRows(
	measures: readonly Measure[],
	proof: (paths: readonly string[]) => string[]
): (string | Cell)[][] {
	return measuresBySystem(measures).flatMap((group) =>
		group.measures.map(({ title, result, figures, evidence }, i) => {
			const numbers = figures.map(({ label, value, unit }) => `${label}${groupedDigits(value)}${unit}`);
			return [
				...(i === 0
					? [heading(systems[group.system].name, 'rowgroup', { rowSpan: group.measures.length })]
					: []),
				lines(title, result, numbers.join('，')),
				lines(...proof(evidence)),
			];
		})
	);
}

/** What is said, one line each; no cell of an official table is blank. */
function lines(...texts: (string | undefined)[]): string {
	return texts.filter(Boolean).join('\n') || nothing;
}
