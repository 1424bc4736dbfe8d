import { z } from 'zod';
import { isCreditCode } from '../identifiers/credit-code.ts';
import { fault } from './finding.ts';
import { filledText } from './register.ts';

/** Kinds of party to a licence or penalty (双公示: 行政相对人类别). */
export const partyKinds = ['法人及非法人组织', '个体工商户', '自然人'] as const;

/** An abridged name: the family name, then 某 or an asterisk for each further character. */
const abridged = /^(?!某)\p{Script=Han}{1,2}(?:某{1,3}|\*{1,3})$/u;

/**
 * The party to a licence or penalty, in the fields that may be public: never a number of an identity document, never a
 * legal representative; of a natural person the abridged name alone.
 */
export const partySchema = z
	.strictObject(
		{
			kind: z.enum(partyKinds, { error: `相对人类别应为：${partyKinds.join('、')}` }),
			name: filledText('请填写行政相对人名称'),
			creditCode: z
				.string()
				.refine(isCreditCode, { error: fault('统一社会信用代码校验位不对', '请核对代码') })
				.optional(),
		},
		{
			error: '请写明行政相对人，只写 kind（类别）、name（名称）、creditCode（统一社会信用代码，自然人不写）',
		}
	)
	.superRefine(({ kind, name, creditCode }, context) => {
		const issue = (field: string, message: string) =>
			context.addIssue({ code: 'custom', path: [field], message });
		if (kind === '自然人') {
			if (!abridged.test(name)) issue('name', fault('自然人的姓名不能全文公开', '请写成“张某”或者“张某某”'));
			if (creditCode !== undefined) issue('creditCode', fault('自然人不公开任何代码', '请删去这一项'));
		} else if (kind === '法人及非法人组织' && creditCode === undefined)
			issue('creditCode', '请填写统一社会信用代码');
	});

export type Party = z.infer<typeof partySchema>;
