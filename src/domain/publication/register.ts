import { z } from 'zod';
import { minuteSchema } from '../calendar/day.ts';
import { fault } from './finding.ts';
import { reviewSchema } from './review.ts';

/** What every structured register says of itself besides its rows: when it was last updated, and that it was reviewed. */
export const registerSchema = z.strictObject({
	/** When the register was last updated on the site. */
	publishedAt: minuteSchema,
	review: reviewSchema,
});

/** A short text that must be there. */
export const filledText = (error: string) => z.string({ error }).trim().min(1, { error });

/** A list of short texts, one at least. */
export const filledList = (error: string) =>
	z.array(filledText(error), { error }).min(1, { error: fault('没有内容', error) });

/** Whether every review step was taken before the register was updated (先审查、后公开). */
export function reviewedBefore({ publishedAt, review }: z.infer<typeof registerSchema>): boolean {
	return Object.values(review).every(({ on }) => on <= publishedAt.slice(0, 10));
}

/** Message for {@link reviewedBefore}. */
export const reviewedBeforeMessage = fault(
	'审查日期晚于发布时间',
	'先审查、后公开：请核对 review 和 publishedAt'
);
