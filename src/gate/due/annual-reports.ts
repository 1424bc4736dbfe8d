import { filesOf, type Content } from '../content.ts';
import type { DueSource, DueWork } from './due-work.ts';

/** The reports of every year: last day to publish the one of the year before, as `MM-DD`, and what orders it. */
const reports = [
	{
		kind: 'disclosure report',
		folder: 'reports/disclosure',
		name: '政府信息公开工作年度报告',
		last: '01-31',
		basis: '条例第四十九条、第五十条',
	},
	{
		kind: 'inspection',
		folder: 'reports/inspection',
		name: '依法行政自查报告',
		last: '03-31',
		basis: '《法治政府建设与责任落实督察工作规定》第二十四条',
	},
] as const;

/** The reports of last year and of this year that are not there yet. */
export const annualReports: DueSource = (content) => {
	const year = Number(content.today.slice(0, 4));
	return [year - 1, year].flatMap((reported) => missing(content, reported));
};

function missing(content: Content, year: number): DueWork[] {
	return reports
		.filter(({ kind }) => !filesOf(content, kind).some(({ data }) => data['year'] === year))
		.map(({ folder, name, last, basis }) => ({
			on: `${year + 1}-${last}`,
			task: `公布${year}年${name}`,
			file: `${folder}/${year}.md`,
			basis,
		}));
}
