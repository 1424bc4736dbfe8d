import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { datesInOrder, datesInOrderMessage, recordSchema } from './record.ts';

const text = (error: string) => z.string({ error }).trim().min(1, { error });

/**
 * The accurate information that the office publishes against false or incomplete information (条例 art. 6; Markdown under
 * `content/clarifications/`).
 */
export const clarificationSchema = recordSchema
	.extend({
		/** What is told and is not so, without naming who told it. */
		claim: text('请写明不实或者不完整的说法'),
		/** What is so, in one or two sentences; the text below gives the rest. */
		facts: text('请写明事实'),
		/** Where a reader can check the facts. */
		sources: z
			.array(text('请写明依据'), { error: '依据应写成列表，例如 [《…》（青禾府〔2026〕3号）]' })
			.min(1, { error: '请至少写明一项依据' }),
		/** The day on which the office learned of the claim. */
		on: daySchema,
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] })
	.refine((c) => c.on <= c.writtenOn, { error: '发现日期不应晚于成文日期', path: ['on'] });

export type Clarification = z.infer<typeof clarificationSchema>;
