import { columnFreshness } from '../column-freshness.ts';
import type { DueSource } from './due-work.ts';

/** The column of statutory content and its items, each with the day on which it counts as stale or blank. */
export const staleItems: DueSource = (content) =>
	columnFreshness(content).map(({ name, basis, newest, staleOn }) => {
		const file = 'disclosures/';
		return staleOn === undefined
			? { on: content.today, task: `充实${name}（没有内容），没有此类信息的作零报告`, file, basis }
			: { on: staleOn, task: `更新${name}（最近一次${newest}）`, file, basis };
	});
