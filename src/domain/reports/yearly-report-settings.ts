import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { filledText } from '../publication/register.ts';

const monthDayError = "应写成“月-日”并加英文引号，例如 '01-31'";

/** The last day on which a report is in time, in the year after the one that it tells of: `MM-DD`. */
const monthDaySchema = z
	.string({ error: monthDayError })
	.regex(/^\d{2}-\d{2}$/, { error: monthDayError })
	.refine((value) => daySchema.safeParse(`2025-${value}`).success, {
		error: '不是每年都有这一天，请核对月份和日期',
	});

/** The day, or that the town does not make the report, and why. */
const dayUnlessNotMade = z.union(
	[
		monthDaySchema,
		z.strictObject({ made: z.literal(false), reason: filledText('请写明不编制的理由，网站上会显示') }),
	],
	{ error: "应为最迟公布的月和日，例如 '01-31'；本镇不编制的，写 { made: false, reason: 理由 }" }
);

/**
 * Which yearly reports the town makes, and by when. 法治政府建设年度报告 is not among them: every township makes it, on
 * days that its regulation sets.
 */
export const yearlyReportSettingsSchema = z.strictObject(
	{
		/** 条例 art. 49 sets no day for townships; they publish by that of the departments. */
		disclosure: monthDaySchema.default('01-31'),
		/** An internal self-check without a statutory day. */
		inspection: dayUnlessNotMade,
		/** 国办发〔2018〕118号: 1月31日. */
		enforcement: dayUnlessNotMade,
		/** 国办函〔2018〕12号: 1月31日, of government websites. A section on the county's site is none. */
		website: dayUnlessNotMade,
	},
	{ error: '请写明每种年度报告最迟公布的月和日：disclosure、inspection、enforcement、website' }
);

export type YearlyReportSettings = z.infer<typeof yearlyReportSettingsSchema>;
