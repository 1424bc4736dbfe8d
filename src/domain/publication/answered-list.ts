import type { ChartTable } from '../chart.ts';
import { quarterInChinese } from '../calendar/quarter.ts';
import { outcomes } from '../requests/outcomes.ts';
import { loggedOutcomes, outcomeOfTitle, type AnsweredRequest } from './answered-request.ts';

/** An entry of the log of answered requests with its reference, such as `2026/4f0c91a2b7`. */
export interface Answer {
	id: string;
	data: AnsweredRequest;
}

type Group = (typeof outcomes)[(typeof loggedOutcomes)[number]]['group'];

/** The kinds of outcome in addresses. */
const groupWords: Partial<Record<Group, string>> = {
	予以公开: 'open',
	部分公开: 'partial',
	不予公开: 'withheld',
	无法提供: 'unavailable',
	不予处理: 'not-handled',
};

/** A page of the log: the answers of a year, all or those of one kind of outcome. */
export interface AnswerPage {
	/** Its name in the address, such as `2026` or `2026-open`. */
	slug: string;
	/** In words: 2026年, or the kind of outcome. */
	name: string;
	year: string;
	answers: readonly Answer[];
}

/** All pages of the log, the newest year first, each year before its kinds of outcome. */
export function answerPages(answers: readonly Answer[]): AnswerPage[] {
	const years = Map.groupBy(answers, ({ data }) => data.quarter.slice(0, 4));
	return [...years]
		.sort(([a], [b]) => b.localeCompare(a))
		.flatMap(([year, ofYear]) => {
			const all = { slug: year, name: `${year}年`, year, answers: ofYear };
			const kinds = Object.entries(groupWords).map(([group, word]) => ({
				slug: `${year}-${word}`,
				name: group,
				year,
				answers: ofYear.filter(({ data }) => groupOf(data) === group),
			}));
			return [all, ...kinds.filter((kind) => kind.answers.length > 0)];
		});
}

/** The log as a table for spreadsheets; `titlesOf` names the published documents of an entry. */
export function answersTable(
	answers: readonly Answer[],
	titlesOf: (answer: Answer) => readonly string[]
): ChartTable {
	return {
		columns: [
			'编号',
			'事项',
			'办理结果',
			'依据',
			'答复时间',
			'用时（工作日）',
			'是否延长',
			'已主动公开的文件',
		],
		rows: answers.map((answer) => {
			const { subject, outcome, ground, quarter, workingDays, extended } = answer.data;
			return [
				answer.id,
				subject,
				outcome,
				ground,
				quarterInChinese(quarter),
				workingDays,
				extended ? '是' : '否',
				titlesOf(answer).join('；'),
			];
		}),
	};
}

function groupOf({ outcome }: AnsweredRequest): string | undefined {
	const code = outcomeOfTitle(outcome);
	return code && outcomes[code].group;
}
