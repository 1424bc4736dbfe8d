import type { z } from 'zod';
import { reportColumns } from '../../domain/reports/applicant-columns.ts';
import type { disclosureReportSchema } from '../../domain/reports/disclosure-report.ts';
import { firstYearOfForm, resultRowsOf, type ResultRow } from '../../domain/reports/request-rows.ts';
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

const decisions = () => ({
	rules: documents(),
	normativeDocuments: documents(),
	licences: blank('行政许可件数'),
	penalties: blank('行政处罚件数'),
	coercion: blank('行政强制件数'),
	fees: blank('行政事业性收费，万元'),
});

/**
 * 政府信息公开工作年度报告 from paper, of an earlier year or another office: every figure is blank, none may be forgotten
 * as a nought. Our own reports of years in the register come from `npm run report`.
 */
export const disclosureReport: Template = {
	word: 'disclosure-report',
	name: '政府信息公开工作年度报告（录入以前年度的或者别的机关的）',
	kind: 'disclosure report',
	questions: ['year', 'written-on', 'issuer', 'issuer-slug', 'transcribed-from'],
	refuse: ({ answers, site }) =>
		answers.issuer !== site.organ && answers['issuer-slug'] === undefined
			? `请用 --issuer-slug 写明${answers.issuer}的英文短名，用在文件名里`
			: undefined,
	make: (desk) => {
		const year = answer(desk, 'year');
		const issuer = answer(desk, 'issuer');
		const rows = resultRowsOf(Number(year)).map((name) => [name, row()]);
		const fields: Fields<z.input<typeof disclosureReportSchema>> = {
			...recordFields(desk, `${issuer}${year}年政府信息公开工作年度报告`),
			issuer,
			year: Number(year),
			transcribedFrom: answer(desk, 'transcribed-from'),
			...(Number(year) >= firstYearOfForm && { published: decisions() }),
			requests: {
				received: row(),
				carriedIn: row(),
				results: Object.fromEntries(rows) as Record<ResultRow, Blank>,
				total: row(),
				carriedOut: row(),
			},
			remedies: {
				reconsideration: judgements(),
				directSuit: judgements(),
				suitAfterReconsideration: judgements(),
			},
			processingFeeYuan: blank('信息处理费，元'),
			review: reviewFields(),
		};
		const name = issuer === desk.site.organ ? year : `${year}-${answer(desk, 'issuer-slug')}`;
		return { file: `reports/disclosure/${name}.md`, text: markdown(fields) };
	},
};
