import type { z } from 'zod';
import { reportColumns } from '../../domain/reports/applicant-columns.ts';
import type { disclosureReportSchema } from '../../domain/reports/disclosure-report.ts';
import { resultRowsOf, type ResultRow } from '../../domain/reports/request-rows.ts';
import { blank, type Blank, type Fields } from './draft.ts';
import { recordFields, reviewFields } from './record.ts';
import { answer, markdown, type Template } from './template.ts';

const row = () => blank(`${reportColumns.join('、')}各一个数，例如 [0, 0, 0, 0, 0, 0, 0]`);
const documents = () => ({
	made: blank('制发件数'),
	repealed: blank('废止件数'),
	inForce: blank('现行有效件数'),
});
const judgements = () => ({
	upheld: blank('结果维持'),
	corrected: blank('结果纠正'),
	other: blank('其他结果'),
	pending: blank('尚未审结'),
	total: blank('总计'),
});

/** 政府信息公开工作年度报告, with every figure blank: none may be forgotten as a nought. */
export const disclosureReport: Template = {
	word: 'disclosure-report',
	name: '政府信息公开工作年度报告',
	kind: 'disclosure report',
	questions: ['year', 'written-on'],
	make: (desk) => {
		const year = answer(desk, 'year');
		const fields: Fields<z.input<typeof disclosureReportSchema>> = {
			...recordFields(desk, `${desk.site.organ}${year}年政府信息公开工作年度报告`),
			year: Number(year),
			published: {
				rules: documents(),
				normativeDocuments: documents(),
				licences: blank('行政许可件数'),
				penalties: blank('行政处罚件数'),
				coercion: blank('行政强制件数'),
				fees: blank('行政事业性收费，万元'),
			},
			requests: {
				received: row(),
				carriedIn: row(),
				results: Object.fromEntries(resultRowsOf(Number(year)).map((name) => [name, row()])) as Record<
					ResultRow,
					Blank
				>,
				total: row(),
				carriedOut: row(),
			},
			remedies: {
				reconsideration: judgements(),
				directSuit: judgements(),
				suitAfterReconsideration: judgements(),
			},
			review: reviewFields(),
		};
		return { file: `reports/disclosure/${year}.md`, text: markdown(fields, '正文') };
	},
};
