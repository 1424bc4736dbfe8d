import { z } from 'zod';
import { fault } from './finding.ts';
import { officePhoneSchema } from './office-phone.ts';
import { datesInOrder, datesInOrderMessage, recordSchema } from './record.ts';
import { filledList, filledText } from './register.ts';

const materialSchema = z.strictObject(
	{
		name: filledText('请填写材料名称'),
		/** How many, original or copy, who gives it. */
		note: filledText('请填写说明，没有就整项删去').optional(),
	},
	{ error: '请逐项列出材料：name（名称）、note（说明）' }
);

const stepSchema = z.strictObject(
	{
		step: filledText('请填写环节名称'),
		/** What happens, who does it. */
		text: filledText('请写明这个环节怎样办理'),
	},
	{ error: '请逐步列出程序：step（环节）、text（怎样办理）' }
);

/**
 * A service guide (办事指南, `content/services/ID.md`; 条例 art. 20(5): 依据、条件、程序以及办理结果; 检查指标: 办事指南的
 * 要素). The Markdown below the front matter holds what the fields do not.
 */
export const serviceSchema = recordSchema
	.extend({
		basis: filledList('请逐条写明设定依据'),
		conditions: filledList('请逐条写明申请条件'),
		materials: z.array(materialSchema, { error: '请逐项列出办理材料，不需要材料的写成 []' }),
		steps: z.array(stepSchema, { error: '请逐步列出办理程序' }).min(1, { error: '请逐步列出办理程序' }),
		/** Working days from acceptance to result; 0 when it is done at once. */
		workingDays: z
			.number({ error: '请填写办理时限，写工作日天数；当场办结写 0' })
			.int({ error: '办理时限应为整数' })
			.min(0, { error: '办理时限不能小于 0' }),
		/** In yuan; 0 when nothing is charged. */
		feeYuan: z.number({ error: '请填写收费金额（元），不收费写 0' }).min(0, { error: '收费金额不能小于 0' }),
		/** The provision that allows the fee (条例 art. 20(8)). */
		feeBasis: filledText('请写明收费依据').optional(),
		office: filledText('请填写受理机构'),
		place: filledText('请填写办理地点'),
		hours: filledText('请填写办理时间'),
		phone: officePhoneSchema,
		/** Where complaints go. */
		complaintPhone: officePhoneSchema,
		/** What the applicant gets. */
		result: filledText('请写明办理结果'),
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] })
	.refine(({ feeYuan, feeBasis }) => feeYuan === 0 || feeBasis !== undefined, {
		error: fault('收费没有写明依据', '请在 feeBasis 写明收费依据；不收费的，feeYuan 写 0'),
		path: ['feeYuan'],
	});

export type Service = z.infer<typeof serviceSchema>;

/** The time limit in words. */
export function timeLimitInWords(workingDays: number): string {
	return workingDays === 0 ? '当场办结' : `自受理之日起${workingDays}个工作日`;
}

/** The fee in words. */
export function feeInWords({ feeYuan, feeBasis }: Pick<Service, 'feeYuan' | 'feeBasis'>): string {
	return feeYuan === 0 ? '不收费' : `${feeYuan}元（依据：${feeBasis ?? ''}）`;
}
