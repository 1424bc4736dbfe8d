import { photograph } from '../photographs.ts';
import type { CaseGroup } from '../seeded-case.ts';

/** Pictures that a reader cannot see or must not see. */
export async function pictureCases(): Promise<CaseGroup> {
	const photo = await photograph('jpeg');
	return {
		kind: '图片',
		drafts: [
			{
				name: '图片没有文字说明',
				rule: '图片',
				says: '没有文字说明',
				body: '![](./files/organisation-chart.png)',
			},
			{
				name: '图片的说明只有空格',
				rule: '图片',
				says: '没有文字说明',
				body: '![ ](./files/organisation-chart.png)',
			},
			{ name: '图片不存在', rule: '图片', says: '图片不存在', body: '![流程图](./files/not-there.png)' },
			{
				name: '图片在别的网站',
				rule: '图片',
				says: '不能引用其他网站',
				body: '![图](https://example.com/a.png)',
			},
			{
				name: '地图没有审图号',
				rule: '审图号',
				says: '地图没有审图号',
				body: '![青禾镇行政区划图](./files/organisation-chart.png)',
			},
			{
				name: '图题是地图而没有审图号',
				rule: '审图号',
				says: '地图没有审图号',
				body: '![各村的位置](./files/organisation-chart.png)\n\n图1　青禾镇地图',
			},
			{
				name: '附件是地图而没有审图号',
				rule: '审图号',
				says: '地图没有审图号',
				fields: { attachments: [{ file: 'files/flood-plan.pdf', title: '防汛重点区域分布图' }] },
			},
			{
				name: '审图号写法不对',
				rule: '审图号',
				says: '审图号的写法不对',
				body: '![青禾镇行政区划图](./files/organisation-chart.png)\n\n审图号：20240012',
			},
			{
				name: '已撤回的文件还有图片',
				rule: '图片',
				says: '已撤回的文件不再公开图片',
				fields: {
					withdrawn: { on: '2026-10-08', by: '党政综合办公室', ground: '主动公开制度', reason: '数字有误。' },
				},
				pictures: { 'photo.jpg': photo },
			},
		],
	};
}
