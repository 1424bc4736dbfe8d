import type { FindingLevel } from '../../domain/publication/finding.ts';
import { columnFreshness, type ColumnFreshness } from '../column-freshness.ts';
import type { Observation, Rule } from '../rule.ts';

/** Blank columns with which a site fails the inspection outright (检查指标, 单项否决: 空白栏目), and stale ones. */
const failing = { blank: 5, stale: 10 } as const;

const folder = 'disclosures/';

/** Blank and stale items of the statutory content, by the numbers of 《政府网站与政务新媒体检查指标》. */
export const columns: Rule = {
	name: '栏目更新',
	check(content) {
		const all = columnFreshness(content);
		const blank = all.filter(({ newest }) => newest === undefined);
		const stale = all.filter(({ staleOn }) => staleOn !== undefined && staleOn <= content.today);
		return [
			...blank.map((column) =>
				observed(column, `${column.name}没有内容`, remedyOf(column, '请公开此类信息'))
			),
			...stale.map((column) =>
				observed(
					column,
					`${column.name}自${column.newest}以来没有更新，超过${column.period}日`,
					remedyOf(column, '请公开新的信息')
				)
			),
			...outright('空白', blank.length, failing.blank, 'error'),
			// What is stale must not keep the next text from being published.
			...outright('长期未更新的', stale.length, failing.stale, 'warning'),
		];
	},
};

/** Only an item may have nothing to publish. */
function remedyOf({ item }: ColumnFreshness, todo: string): string {
	return item === undefined ? todo : `${todo}；没有的，作零报告`;
}

function observed({ item, basis }: ColumnFreshness, problem: string, remedy: string): Observation {
	return {
		file: folder,
		field: item === undefined ? '栏目' : `事项 ${item}`,
		problem: `${problem}（${basis}）`,
		remedy,
		level: 'warning',
	};
}

function outright(what: string, count: number, limit: number, level: FindingLevel): Observation[] {
	if (count < limit) return [];
	const problem = `${what}栏目有${count}个，达到检查指标单项否决的${limit}个`;
	return [{ file: folder, field: '栏目', problem, remedy: '请尽快充实这些栏目', level }];
}
