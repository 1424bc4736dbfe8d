import type { z } from 'zod';
import type { Disclosure } from '../../domain/publication/disclosure.ts';
import { statutoryItemIds, type StatutoryItem } from '../../domain/publication/statutory-items.ts';
import type { zeroReportsSchema } from '../../domain/publication/zero-report.ts';
import { filesOf } from '../content.ts';
import { blank, listYaml, type Fields } from './draft.ts';
import { answer, type Desk, type Template } from './template.ts';

/** Zero reports of a year, for every statutory item of which the year has no document yet. */
export const zeroReport: Template = {
	word: 'zero-report',
	name: '零报告',
	kind: 'zero report',
	questions: ['year'],
	make: (desk) => {
		const year = answer(desk, 'year');
		const reports: readonly Fields<z.input<typeof zeroReportsSchema>[number]>[] = itemsWithout(
			desk,
			year
		).map((item) => ({
			item,
			on: blank(`作出说明的日期，例如 '${year}-11-16'`),
			by: blank('作出说明的单位'),
			statement: blank('今年没有此类信息的说明；今年会有的，删去这一条'),
		}));
		return { file: `zero-reports/${year}.yaml`, text: listYaml(reports) };
	},
};

function itemsWithout({ content }: Desk, year: string): StatutoryItem[] {
	const published = filesOf(content, 'disclosure')
		.map(({ data }) => data as Disclosure)
		.filter(({ publishedAt }) => publishedAt.startsWith(`${year}-`));
	return statutoryItemIds.filter((item) => !published.some((document) => document.item === item));
}
