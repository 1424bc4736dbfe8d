import type { Disclosure } from '../../domain/publication/disclosure.ts';
import { statutoryItems } from '../../domain/publication/statutory-items.ts';
import type { ZeroReport } from '../../domain/publication/zero-report.ts';
import { filesOf, type Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/** Zero reports that documents of the same year contradict, and such as cannot be of the year of their file. */
export const zeroReports: Rule = {
	name: '零报告',
	check: (content) =>
		filesOf(content, 'zero report').flatMap(({ file, data }) => {
			const year = file.replace(/^zero-reports\/|\.yaml$/g, '');
			const misnamed: Observation = {
				file,
				field: '文件位置',
				problem: '零报告的文件名不是年份',
				remedy: '文件名应为年份，例如 2026.yaml',
			};
			if (!/^\d{4}$/.test(year)) return [misnamed];
			return (data as unknown as ZeroReport[]).flatMap((report) => [
				...misdated(report, year, content.today).map((words) => ({ file, value: report.on, ...words })),
				...contradicted(report, year, content).map((words) => ({ file, value: report.item, ...words })),
			]);
		}),
};

type Words = Pick<Observation, 'field' | 'problem' | 'remedy'>;

function misdated({ item, on }: ZeroReport, year: string, today: string): Words[] {
	if (on > today)
		return [{ field: 'on', problem: `事项 ${item} 的说明日期 ${on} 还没有到`, remedy: '请到时再作说明' }];
	if (on < `${year}-01-01`)
		return [
			{
				field: 'on',
				problem: `事项 ${item} 的说明日期 ${on} 早于 ${year} 年`,
				remedy: `请核对日期，或者移到 ${on.slice(0, 4)}.yaml`,
			},
		];
	return [];
}

function contradicted({ item }: ZeroReport, year: string, content: Content): Words[] {
	const documents = filesOf(content, 'disclosure').filter(({ data }) => {
		const document = data as Disclosure;
		return (
			document.item === item &&
			document.column === '法定主动公开内容' &&
			document.withdrawn === undefined &&
			document.publishedAt.startsWith(`${year}-`)
		);
	});
	return documents.slice(0, 1).map((document) => ({
		field: 'item',
		problem: `${year}年“${statutoryItems[item]}”已公开 ${document.file}，不能再作零报告`,
		remedy: '请删去这一条零报告',
	}));
}
