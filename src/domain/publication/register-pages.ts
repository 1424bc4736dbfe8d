import type { StatutoryItem } from './statutory-items.ts';
import type { SystemId } from './systems.ts';

/**
 * Pages of structured registers, with the items of 条例 art. 20 and the systems that they serve. The one spelling of
 * this list: statutory items, systems and the site map link them.
 */
export const registerPages: readonly {
	path: string;
	name: string;
	items: readonly StatutoryItem[];
	systems: readonly SystemId[];
}[] = [
	{ path: 'organisation/', name: '机构职能和领导分工', items: ['20-02'], systems: ['S1'] },
	{ path: 'service-guides/', name: '办事指南', items: ['20-05'], systems: ['S6'] },
	{
		path: 'enforcement/',
		name: '行政执法公示',
		items: ['20-05', '20-06'],
		systems: ['S6', 'S7', 'S8', 'S9'],
	},
	{ path: 'fees/', name: '行政事业性收费', items: ['20-08'], systems: [] },
	{ path: 'plans/', name: '依法行政年度任务', items: [], systems: ['S2'] },
	{ path: 'disclosure/log/', name: '依申请公开办理情况', items: [], systems: ['S10'] },
	{ path: 'service-level/', name: '办理时效和运行情况', items: [], systems: ['S10'] },
	{ path: 'reception/', name: '领导接待日', items: [], systems: ['S11'] },
];
