import { z } from 'zod';
import { daySchema } from './day.ts';

/** One year of the official calendar (`content/calendar/YYYY.yaml`), after the State Council's holiday notice. */
export const calendarYearSchema = z
	.strictObject({
		year: z.number().int().min(2000).max(2199),
		/** Number of the notice, such as 国办发明电〔2025〕7号. */
		source: z.string().min(1, { error: '请填写放假安排通知的文号' }),
		/** True while the notice is not published: dates that reach the year are 暂估. */
		estimated: z.boolean(),
		off: z.array(z.strictObject({ from: daySchema, to: daySchema, name: z.string().min(1) })),
		/** Weekend days that are worked (调休上班). */
		work: z.array(daySchema),
		/**
		 * Of an estimated year: the days that 《全国年节及纪念日放假办法》 itself gives, which no notice can make working
		 * days. An official year needs none.
		 */
		statutory: z.array(daySchema).default([]),
	})
	.refine(
		(c) =>
			[...c.off.flatMap((o) => [o.from, o.to]), ...c.work, ...c.statutory].every((d) =>
				d.startsWith(`${c.year}-`)
			),
		{
			error: '放假和上班日期都应在本年度之内',
		}
	)
	.refine((c) => c.off.every((o) => o.from <= o.to), {
		error: '放假的结束日期不应早于开始日期',
		path: ['off'],
	})
	.refine((c) => c.work.every((d) => !c.off.some((o) => o.from <= d && d <= o.to)), {
		error: '同一天不能既放假又上班',
		path: ['work'],
	})
	.refine((c) => c.statutory.every((d) => c.off.some((o) => o.from <= d && d <= o.to)), {
		error: '法定节假日应在放假日期之内',
		path: ['statutory'],
	});

export type CalendarYear = z.infer<typeof calendarYearSchema>;

/** The years that a town has entered, by year. */
export type Calendar = ReadonlyMap<number, CalendarYear>;
