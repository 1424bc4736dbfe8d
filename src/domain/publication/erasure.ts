import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';

const text = (error: string) => z.string({ error }).trim().min(1, { error });

/**
 * That a published document was erased because it held personal data (个人信息保护法 art. 47). Its address stays and says
 * so; title, summary, text and attachments are gone for good, and only a digest of the source is kept.
 */
export const erasureSchema = z.strictObject(
	{
		on: daySchema,
		/** The office that decided. */
		by: text('请写明决定清除的单位'),
		/** The provision that orders or allows it. */
		ground: text('请写明清除的依据'),
		/** Why, in a sentence that a reader understands and that names nobody. */
		reason: text('请写明清除的原因，不写个人信息'),
		/** SHA-256 over a salt that was thrown away and the source: proves nothing to somebody who guesses the text. */
		digest: z
			.string({ error: '摘要由 npm run erase 计算' })
			.regex(/^[0-9a-f]{64}$/, { error: '摘要应为64位十六进制数，由 npm run erase 计算' }),
	},
	{ error: '清除应写明 on（日期）、by（决定单位）、ground（依据）、reason（原因）、digest（摘要）' }
);

export type Erasure = z.infer<typeof erasureSchema>;

/** What stands in an erased document in place of what could name a person. */
export const erasedWords = {
	title: '已清除的文件',
	summary: '本文件含有个人信息，已依法清除，不再保存。',
	keywords: ['已清除'],
};

/** Whether nothing is left in the front matter of an erased document that could name a person. */
export function isNeutral(document: {
	title: string;
	summary: string;
	keywords: string[];
	attachments: unknown[];
}): boolean {
	return (
		document.title === erasedWords.title &&
		document.summary === erasedWords.summary &&
		document.keywords.join() === erasedWords.keywords.join() &&
		document.attachments.length === 0
	);
}
