import type { z } from 'zod';
import type { Disclosure } from '../../domain/publication/disclosure.ts';
import type { PublishedColumn } from '../../domain/publication/published-columns.ts';
import { yearlyReports } from '../../domain/reports/yearly-reports.ts';
import { websiteSections, type websiteReportSchema } from '../../domain/reports/website-report.ts';
import { filesOf, type Content } from '../content.ts';
import { blank, draftYaml, optional, type Blank, type Fields } from './draft.ts';
import { recordFields, reviewFields } from './record.ts';
import { answer, type Template } from './template.ts';

type Section =
	{ rows: { label: string; value: number; unit: string }[]; statement: Blank } | { statement: Blank };

/** 政府网站工作年度报表, with what the portal knows of the year: publications by column, interpretations, service guides. */
export const websiteReport: Template = {
	word: 'website-report',
	name: '政府网站工作年度报表',
	kind: 'website report',
	questions: ['year', 'written-on'],
	make: (desk) => {
		const year = answer(desk, 'year');
		const known = knownSections(desk.content, year);
		const sections = websiteSections.map((name): [string, Section] => [
			name,
			known[name] ?? { statement: blank(`${name}的情况，或者改写成 rows，逐行写 label、value、unit`) },
		]);
		const fields: Fields<z.input<typeof websiteReportSchema>> = {
			...recordFields(desk, `${desk.site.siteTitle}栏目${year}年${yearlyReports.website.name}`),
			year: Number(year),
			sections: Object.fromEntries(sections) as Record<(typeof websiteSections)[number], Section>,
			review: reviewFields(),
		};
		return { file: `reports/website/${year}.yaml`, text: draftYaml(fields) };
	},
};

function knownSections(content: Content, year: string): Record<string, Section> {
	const published = content.files.filter(({ data }) => String(data['publishedAt']).startsWith(`${year}-`));
	const columns = Map.groupBy(published, ({ kind, data }) =>
		kind === 'disclosure' ? (data as Disclosure).column : columnOf[kind]
	);
	const byColumn = [...columns].flatMap(([column, files]) =>
		column === undefined ? [] : [{ label: `${column}栏目信息更新量`, value: files.length, unit: '条' }]
	);
	const interpretations = published.filter(
		({ kind, data }) => kind === 'disclosure' && (data as Disclosure).interprets.length > 0
	);
	const guides = filesOf(content, 'service').filter(
		({ data }) => String(data['publishedAt']) < `${Number(year) + 1}-`
	);
	const total = byColumn.reduce((sum, { value }) => sum + value, 0);
	const more = optional('需要说明的情况');
	return {
		信息发布: { rows: [{ label: '信息发布总数', value: total, unit: '条' }, ...byColumn], statement: more },
		解读回应: {
			rows: [{ label: '解读信息发布总数', value: interpretations.length, unit: '条' }],
			statement: more,
		},
		办事服务: { rows: [{ label: '办事指南数量', value: guides.length, unit: '项' }], statement: more },
	};
}

/** The columns of what is no document of its own column. */
const columnOf: Partial<Record<Content['files'][number]['kind'], PublishedColumn>> = {
	decision: '决策公示',
	clarification: '信息澄清',
	service: '办事指南',
	inspection: '依法行政自查',
	'disclosure report': '政府信息公开年报',
	'rule of law report': '法治政府建设年度报告',
	'enforcement statistics': '行政执法统计年报',
	'website report': '政府网站工作年度报表',
	guide: '政府信息公开指南',
};
