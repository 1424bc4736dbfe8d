import { z } from 'zod';
import { filledList, filledText, registerSchema, reviewedBefore, reviewedBeforeMessage } from './register.ts';
import { documentIdSchema } from './document-id.ts';

/** Kinds of enforcement (执法类别). */
export const enforcementKinds = [
	'行政处罚',
	'行政许可',
	'行政强制',
	'行政检查',
	'行政征收',
	'行政确认',
	'行政给付',
	'其他',
] as const;

const authoritySchema = z.strictObject(
	{
		item: filledText('请填写执法事项'),
		kind: z.enum(enforcementKinds, { error: `执法类别应为：${enforcementKinds.join('、')}` }),
		/** The provisions that give the power. */
		basis: filledList('请逐条写明法定依据'),
		/** The office that exercises it (执法主体). */
		subject: filledText('请填写承办机构'),
	},
	{ error: '请逐项列出执法事项：item（事项）、kind（类别）、basis（依据）、subject（承办机构）' }
);

/** Powers of enforcement that the town holds (事前公开; 行政处罚法 arts. 24, 39; `content/enforcement/authorities.yaml`). */
export const authoritiesSchema = registerSchema
	.extend({
		document: documentIdSchema.optional(),
		authorities: z.array(authoritySchema, { error: '请逐项列出执法事项' }),
	})
	.refine(reviewedBefore, { error: reviewedBeforeMessage, path: ['review'] });

export type Authorities = z.infer<typeof authoritiesSchema>;
