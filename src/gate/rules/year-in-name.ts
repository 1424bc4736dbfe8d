import { filesOf } from '../content.ts';
import type { Rule } from '../rule.ts';

/** Yearly reports and fees that do not lie in the file of their year: their addresses, and the year before, go by it. */
export const yearInName: Rule = {
	name: '报告年份',
	check: (content) =>
		filesOf(content, 'rule of law report', 'enforcement statistics', 'website report', 'fees').flatMap(
			({ file, data }) => {
				const year = String(data['year']);
				const [name = '', extension = ''] = (file.split('/').at(-1) ?? '').split('.');
				if (name === year) return [];
				const remedy = `文件名应为 ${year}.${extension}，或者更正 year`;
				return [{ file, field: 'year', value: `year: ${year}`, problem: '文件名与年份不一致', remedy }];
			}
		),
};
