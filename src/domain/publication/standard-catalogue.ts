import { z } from 'zod';
import type { ChartTable } from '../chart.ts';
import { statutoryItemIds } from './statutory-items.ts';

/** 公开渠道和载体: the check-list of the standard catalogue, in its order. */
export const standardChannels = [
	'政府网站',
	'政府公报',
	'两微一端',
	'发布会/听证会',
	'广播电视',
	'纸质媒体',
	'公开查阅点',
	'政务服务中心',
	'便民服务站',
	'入户/现场',
	'社区/企事业单位/村公示栏（电子屏）',
	'精准推送',
	'其他',
] as const;

/** The columns of the standard catalogue in which a mark stands: to whom, how and at which level. */
export const markedColumns = {
	audiences: { name: '公开对象', values: ['全社会', '特定群体'] },
	modes: { name: '公开方式', values: ['主动', '依申请'] },
	levels: { name: '公开层级', values: ['县级', '乡级'] },
} as const;

type MarkedColumn = keyof typeof markedColumns;

const text = (error: string) => z.string({ error }).trim().min(1, { error });
const some = <const T extends readonly [string, ...string[]]>(values: T, name: string) => {
	const error = `${name}应为列表，可选：${values.join('、')}`;
	return z.array(z.enum(values, { error }), { error }).min(1, { error });
};

const standardRowSchema = z.strictObject({
	/** 一级事项 and 二级事项. */
	first: text('请填写一级事项'),
	second: text('请填写二级事项'),
	content: text('请填写公开内容（要素）'),
	basis: text('请填写公开依据'),
	within: text('请填写公开时限'),
	by: text('请填写公开主体'),
	channels: some(standardChannels, '公开渠道和载体'),
	audiences: some(markedColumns.audiences.values, '公开对象'),
	modes: some(markedColumns.modes.values, '公开方式'),
	levels: some(markedColumns.levels.values, '公开层级'),
	/** The statutory item under which the information stands on this site. */
	item: z.enum(statutoryItemIds, { error: '法定公开事项应为 20-01 至 20-15 或 21-1 至 21-8' }).optional(),
});

export type StandardRow = z.infer<typeof standardRowSchema>;

/** 基层政务公开标准目录 (国办发〔2019〕54号; `content/standard-catalogue.yaml`). */
export const standardCatalogueSchema = z
	.array(standardRowSchema, { error: '标准目录应为列表，每行一个二级事项' })
	.superRefine((rows, context) => {
		rows.forEach(({ first, second }, i) => {
			if (rows.findIndex((row) => row.first === first && row.second === second) === i) return;
			context.addIssue({
				code: 'custom',
				path: [i, 'second'],
				message: `“${first}—${second}”已经在目录里，请合并或者改名`,
			});
		});
	});

/** The mark of a filled box of the check-list, and of an empty one. */
export const channelMarks = { filled: '■', empty: '□' } as const;

/** The columns before the marked ones, in the order of the standard. */
export const standardColumns = [
	'序号',
	'一级事项',
	'二级事项',
	'公开内容（要素）',
	'公开依据',
	'公开时限',
	'公开主体',
	'公开渠道和载体',
] as const;

/** The catalogue as a table: the columns of the standard, every box of the check-list filled or empty, √ for a mark. */
export function standardTable(rows: readonly StandardRow[]): ChartTable {
	const marked = Object.entries(markedColumns).flatMap(([field, { values }]) =>
		values.map((value) => ({ field: field as MarkedColumn, value }))
	);
	return {
		columns: [...standardColumns, ...marked.map(({ value }) => value)],
		rows: rows.map((row, i) => [
			i + 1,
			row.first,
			row.second,
			row.content,
			row.basis,
			row.within,
			row.by,
			standardChannels
				.map((name) => `${row.channels.includes(name) ? channelMarks.filled : channelMarks.empty}${name}`)
				.join(' '),
			...marked.map(({ field, value }) => (row[field].some((own) => own === value) ? '√' : '')),
		]),
	};
}
