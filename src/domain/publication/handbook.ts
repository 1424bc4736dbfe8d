import { z } from 'zod';

/** A chapter of the clerk's handbook (`content/handbook/`). */
export const handbookSchema = z.strictObject({
	title: z.string({ error: '请填写标题' }).min(1, { error: '请填写标题' }),
	order: z.number({ error: '请填写章节次序' }).int(),
});
