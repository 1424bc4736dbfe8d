import type { Fees } from '../../domain/publication/fees.ts';
import { filesOf } from '../content.ts';
import type { Rule } from '../rule.ts';

/** Fees of a year that is over and does not say what was collected: the disclosure report counts it. */
export const fees: Rule = {
	name: '行政事业性收费',
	check: (content) =>
		filesOf(content, 'fees').flatMap(({ file, data }) => {
			const { year, items } = data as unknown as Fees;
			if (content.today <= `${year}-12-31`) return [];
			return items
				.filter(({ collectedYuan }) => collectedYuan === undefined)
				.map(({ name }) => ({
					file,
					field: 'collectedYuan',
					value: name,
					problem: `${year}年已经终了，“${name}”没有填写全年收费金额`,
					remedy: '请在 collectedYuan 填写全年收费金额（元），没有收取写 0',
					level: 'warning' as const,
				}));
		}),
};
