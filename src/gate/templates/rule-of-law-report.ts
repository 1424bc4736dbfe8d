import type { z } from 'zod';
import { ruleOfLawHeadings, type ruleOfLawReportSchema } from '../../domain/reports/rule-of-law-report.ts';
import { blank, bodyBlank, draftYaml, type Fields } from './draft.ts';
import { recordFields, reviewFields } from './record.ts';
import { answer, type Template } from './template.ts';

/** 法治政府建设年度报告, its five contents under their headings. */
export const ruleOfLawReport: Template = {
	word: 'rule-of-law-report',
	name: '法治政府建设年度报告',
	kind: 'rule of law report',
	questions: ['year', 'written-on'],
	make: (desk) => {
		const year = answer(desk, 'year');
		const fields: Fields<z.input<typeof ruleOfLawReportSchema>> = {
			...recordFields(desk, `${desk.site.town}${year}年法治政府建设年度报告`),
			year: Number(year),
			addressedTo: blank('报送的上一级党委和政府'),
			submittedOn: blank('上报日期，应在次年3月1日前；还没有上报的，删去本行'),
			review: reviewFields(),
		};
		const body = ruleOfLawHeadings.map((heading) => `## ${heading}\n\n${bodyBlank(heading.slice(2))}`);
		return {
			file: `reports/rule-of-law/${year}.md`,
			text: `---\n${draftYaml(fields)}---\n\n${body.join('\n')}`,
		};
	},
};
