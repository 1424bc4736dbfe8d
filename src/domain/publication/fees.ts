import { z } from 'zod';
import { fault } from './finding.ts';
import { filledText, registerSchema, reviewedBefore, reviewedBeforeMessage } from './register.ts';

const feeSchema = z.strictObject(
	{
		/** 收费项目. */
		name: filledText('请填写收费项目'),
		/** 依据. */
		basis: filledText('请写明收费依据'),
		/** 标准. */
		standard: filledText('请写明收费标准'),
		/** What was collected in the year, yuan; absent while the year goes on. */
		collectedYuan: z
			.number({ error: '请填写全年收费金额（元），没有收取写 0' })
			.min(0, { error: '收费金额不应小于0' })
			.optional(),
	},
	{ error: '请逐项列出：name（项目）、basis（依据）、standard（标准）、collectedYuan（全年金额，元）' }
);

/** 行政事业性收费 of one year: items, their bases and standards (条例 art. 20(8); `content/fees/YYYY.yaml`). */
export const feesSchema = registerSchema
	.extend({
		year: z.number({ error: '请填写年份，例如 2026' }).int().min(2000).max(2199),
		items: z.array(feeSchema, { error: '请逐项列出；没有收费项目写 []' }),
		/** That the town charges nothing; stands where there is no item. */
		nothingCharged: filledText('请写明本年没有收费项目').optional(),
	})
	.refine(reviewedBefore, { error: reviewedBeforeMessage, path: ['review'] })
	.refine(({ items, nothingCharged }) => (items.length === 0) === (nothingCharged !== undefined), {
		error: fault(
			'收费项目与 nothingCharged 不一致',
			'没有收费项目的，在 nothingCharged 写一句说明；有收费项目的，删去 nothingCharged'
		),
		path: ['nothingCharged'],
	});

export type Fees = z.infer<typeof feesSchema>;

/** What was collected in the year, yuan to the cent; undefined while an item does not say yet. */
export function feesInYuan({ items }: Fees): number | undefined {
	let cents = 0;
	for (const { collectedYuan } of items) {
		if (collectedYuan === undefined) return undefined;
		cents += Math.round(collectedYuan * 100);
	}
	return cents / 100;
}
