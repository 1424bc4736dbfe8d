import { z } from 'zod';
import { daySchema, type Day } from '../calendar/day.ts';
import { documentIdSchema } from './document-id.ts';
import type { Erasure } from './erasure.ts';

const text = (error: string) => z.string({ error }).trim().min(1, { error });

/**
 * That a published document was withdrawn. Its address stays and says so; body, summary and attachments are shown no
 * more.
 */
export const withdrawalSchema = z.strictObject(
	{
		on: daySchema,
		/** The office that decided. */
		by: text('请写明决定撤回的单位'),
		/** The provision that orders or allows it. */
		ground: text('请写明撤回的依据'),
		/** Why, in a sentence that a reader understands. */
		reason: text('请写明撤回的原因'),
		/** The document that stands in its place. */
		replacedBy: documentIdSchema.optional(),
	},
	{ error: '撤回应写明 on（日期）、by（决定单位）、ground（依据）、reason（原因）' }
);

export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** What lists, results and the page itself say of a withdrawn document. */
export const withdrawnNotice = '本文件已撤回，不再公开。';

/**
 * The state of a document on `today` as lists show it: its 有效性, unless it was withdrawn or erased. What its dates have
 * brought since it was written counts, so that a page is right on the day after a document came into force or expired.
 */
export function stateOf(
	{
		validity,
		effectiveOn,
		expiresOn,
		withdrawn,
		erased,
	}: {
		validity: string;
		effectiveOn?: Day | undefined;
		expiresOn?: Day | undefined;
		withdrawn?: Withdrawal | undefined;
		erased?: Erasure | undefined;
	},
	today: Day
): string {
	if (erased) return '已清除';
	if (withdrawn) return '已撤回';
	if (validity === '废止') return validity;
	if (expiresOn !== undefined && expiresOn < today) return '失效';
	return validity === '尚未施行' && effectiveOn !== undefined && effectiveOn <= today ? '有效' : validity;
}
