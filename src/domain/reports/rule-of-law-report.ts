import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { fault } from '../publication/finding.ts';
import { datesInOrder, datesInOrderMessage, recordSchema } from '../publication/record.ts';
import { filledText } from '../publication/register.ts';
import { reportedYear } from './reported-year.ts';

/** The regulation that orders the report (中办国办 2019-04-15). */
export const ruleOfLawRegulation = '《法治政府建设与责任落实督察工作规定》';

/** The parts of the report, after the five contents that {@link ruleOfLawRegulation} names; the last may say that there is nothing. */
export const ruleOfLawHeadings = [
	'一、推进法治政府建设的主要举措和成效',
	'二、存在的不足和原因',
	'三、党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
	'四、下一年度推进法治政府建设的主要安排',
	'五、其他需要报告的情况',
] as const;

/** 法治政府建设年度报告 of one year (Markdown under `content/reports/rule-of-law/`), the five contents as headings. */
export const ruleOfLawReportSchema = recordSchema
	.extend({
		year: reportedYear,
		/** 上一级党委和政府, to whom it is submitted. */
		addressedTo: filledText('请填写报送的上一级党委和政府'),
		/** When it was submitted: before 1 March. Absent until it is. */
		submittedOn: daySchema.optional(),
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] })
	.refine(({ writtenOn, submittedOn }) => submittedOn === undefined || writtenOn <= submittedOn, {
		error: fault('上报日期早于成文日期', '请核对 submittedOn 和 writtenOn'),
		path: ['submittedOn'],
	});

export type RuleOfLawReport = z.infer<typeof ruleOfLawReportSchema>;
