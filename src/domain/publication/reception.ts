import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { documentIdSchema } from './document-id.ts';

const text = (error: string) => z.string({ error }).trim().min(1, { error });
const place = text('请填写接待地点');
const hours = text('请填写接待时间');
const phone = text('请填写联系电话');

const daysMessage = '请逐日列出接待日：on（日期）、leader（接访领导）、post（职务）';

const receptionRowSchema = z.strictObject(
	{
		on: daySchema,
		leader: text('请填写接访领导的姓名'),
		post: text('请填写接访领导的职务'),
		/** Place, hours and phone only when they differ from those of the month. */
		place: place.optional(),
		hours: hours.optional(),
		phone: phone.optional(),
		/** What the visitor must know of this day; a day that is no working day needs one. */
		note: text('请填写说明，没有就整项删去').optional(),
	},
	{ error: daysMessage }
);

const closedDaySchema = z.strictObject(
	{ on: daySchema, note: text('请写明这一天为什么没有安排接访') },
	{ error: '请逐日列出不安排接访的工作日：on（日期）、note（原因）' }
);

/** The days of one month on which leaders receive visitors (信访工作条例 art. 18; `content/reception/YYYY-MM.yaml`). */
export const receptionSchema = z
	.strictObject({
		month: z
			.string({ error: '请填写月份，例如 2026-11' })
			.regex(/^(1[89]|2[01])\d{2}-(0[1-9]|1[0-2])$/, { error: '月份应写成 YYYY-MM，例如 2026-11' }),
		/** The notice that announced these days. */
		notice: documentIdSchema,
		place,
		hours,
		phone,
		days: z.array(receptionRowSchema, { error: daysMessage }).min(1, { error: daysMessage }),
		/** Working days on which no leader receives, each with its reason. */
		closed: z.array(closedDaySchema).default([]),
	})
	.superRefine(({ month, days, closed }, context) => {
		days.forEach(({ on }, i) => {
			const fault = (message: string) =>
				context.addIssue({ code: 'custom', path: ['days', i, 'on'], message });
			const before = days[i - 1]?.on ?? '';
			if (!on.startsWith(`${month}-`)) fault(`${on} 不在 ${month} 这个月内`);
			else if (on === before) fault(`${on} 写了两次，一天只写一行`);
			else if (on < before) fault(`${on} 应排在 ${before} 之前：接待日从早到晚排列`);
		});
		closed.forEach(({ on }, i) => {
			const fault = (message: string) =>
				context.addIssue({ code: 'custom', path: ['closed', i, 'on'], message });
			if (!on.startsWith(`${month}-`)) fault(`${on} 不在 ${month} 这个月内`);
			else if (days.some((day) => day.on === on)) fault(`${on} 已经安排了接访领导，两处只留一处`);
		});
	});

export type Reception = z.infer<typeof receptionSchema>;
