import type { CaseGroup, Draft } from '../seeded-case.ts';

/** A document published on 2026-09-08. */
const late = (
	name: string,
	says: string,
	writtenOn: string,
	fields: Record<string, unknown> = {}
): Draft => ({
	name,
	rule: '公开期限',
	says,
	level: 'warning',
	fields: { writtenOn, ...fields },
});

/** Publications after the period of 条例 art. 26 and of the special provisions (LAW §1.2). */
export const periods: CaseGroup = {
	kind: '公开期限',
	drafts: [
		late('超过20个工作日', '超过期限1个工作日（形成后20个工作日内', '2026-08-10'),
		late('预算超过20日', '超过期限1日（形成后20日内', '2026-08-18', {
			item: '20-07',
			title: '青禾镇2026年预算调整方案',
		}),
		late('行政处罚决定超过7个工作日', '形成后7个工作日内', '2026-08-27', {
			item: '20-06',
			title: '青禾镇2026年8月行政处罚决定公示',
		}),
		late('行政许可决定超过7个工作日', '形成后7个工作日内', '2026-08-27', {
			item: '20-05',
			title: '青禾镇2026年8月行政许可决定公示',
		}),
		late('采购结果超过2个工作日', '形成后2个工作日内', '2026-09-03', {
			item: '20-09',
			title: '青禾镇办公设备采购中标结果公告',
		}),
		late('征收土地公告超过15个工作日', '形成后15个工作日内', '2026-08-17', {
			item: '21-5',
			title: '征收土地公告（柳湾村）',
		}),
		{
			name: '没有日历而算不出期限',
			rule: '公开期限',
			says: '2013年节假日安排尚未录入',
			level: 'warning',
			changes: [
				{
					file: 'disclosures/2013/00008-work-plan.md',
					from: /publishedAt: '[\d-]+/,
					to: "publishedAt: '2013-04-24",
				},
			],
		},
	],
};
