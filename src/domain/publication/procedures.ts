import { z } from 'zod';
import { documentIdSchema } from './document-id.ts';
import { filledText, registerSchema, reviewedBefore, reviewedBeforeMessage } from './register.ts';

const stepSchema = z.strictObject(
	{
		step: filledText('请填写环节名称'),
		text: filledText('请写明这个环节怎样办理'),
		/** Who does it. */
		by: filledText('请填写承办单位').optional(),
		/** Within what time. */
		within: filledText('请填写时限').optional(),
	},
	{ error: '请逐步列出流程：step（环节）、text（办理要求）、by（承办单位）、within（时限）' }
);

const procedureSchema = z.strictObject(
	{
		name: filledText('请填写程序名称'),
		/** When it applies. */
		about: filledText('请写明适用的情形'),
		steps: z.array(stepSchema, { error: '请逐步列出流程' }).min(1, { error: '请逐步列出流程' }),
		/** The document that prescribes it. */
		document: documentIdSchema.optional(),
	},
	{ error: '请逐个列出程序：name（名称）、about（适用情形）、steps（流程）' }
);

/** Procedures of enforcement as numbered steps (S6–S7; 行政处罚法 art. 39; `content/enforcement/procedures.yaml`). */
export const proceduresSchema = registerSchema
	.extend({
		procedures: z.array(procedureSchema, { error: '请逐个列出程序' }),
		/** What a party can do against a decision (救济渠道). */
		remedies: filledText('请写明救济渠道'),
	})
	.refine(reviewedBefore, { error: reviewedBeforeMessage, path: ['review'] });

export type Procedures = z.infer<typeof proceduresSchema>;
