import { columnFreshness } from '../column-freshness.ts';
import type { DueSource } from './due-work.ts';

/** Every column with the day on which it counts as stale, and the blank ones. */
export const staleItems: DueSource = (content) =>
	columnFreshness(content).flatMap(({ item, name, basis, newest, staleOn }) => {
		const file = 'disclosures/';
		const orNone = item === undefined ? '' : '，没有此类信息的作零报告';
		if (newest === undefined)
			return [{ on: content.today, task: `充实${name}（没有内容）${orNone}`, file, basis }];
		return staleOn === undefined
			? []
			: [{ on: staleOn, task: `更新${name}（最近一次${newest}）`, file, basis }];
	});
