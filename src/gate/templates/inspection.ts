import type { z } from 'zod';
import type { Inspection, inspectionSchema } from '../../domain/reports/inspection.ts';
import { filesOf } from '../content.ts';
import { blank, type Fields } from './draft.ts';
import { recordFields, reviewFields } from './record.ts';
import { answer, markdown, type Desk, type Template } from './template.ts';

/** 依法行政自查报告, with the problems that the report before left open. */
export const inspection: Template = {
	word: 'inspection',
	name: '依法行政自查报告',
	kind: 'inspection',
	questions: ['year', 'written-on'],
	make: (desk) => {
		const year = answer(desk, 'year');
		const open = openProblems(desk, Number(year));
		const fields: Fields<z.input<typeof inspectionSchema>> = {
			...recordFields(desk, `${desk.site.organ}${year}年度依法行政自查报告`),
			year: Number(year),
			addressedTo: blank('报送机关'),
			measures: [{ system: blank('S1 至 S12'), title: blank('做了什么'), result: blank('结果') }],
			problems: open.length > 0 ? open : blank('存在的问题，逐项写；没有就写 []'),
			nextSteps: blank('下一步打算，逐项写 id、title、owner、dueOn、answers；没有就写 []'),
			review: reviewFields(),
		};
		return { file: `reports/inspection/${year}.md`, text: markdown(fields, '正文') };
	},
};

function openProblems({ content }: Desk, year: number) {
	const before = filesOf(content, 'inspection').find(({ data }) => data['year'] === year - 1);
	const problems = before ? (before.data as Inspection).problems : [];
	return problems
		.filter(({ status }) => status === '整改中')
		.map(({ id, title, cause, owner, since }) => ({
			id,
			title,
			cause,
			owner,
			since,
			status: blank('整改中、已解决；已解决的另写 closedBy'),
		}));
}
