import type { PublishedColumn } from '../publication/published-columns.ts';
import { yearlyReports } from './yearly-reports.ts';

/** The yearly reports that stand in a column of their own below `reports/`, and what each column tells. */
export const yearlyReportColumns = [
	{
		...yearlyReports.ruleOfLaw,
		about: '上一年推进法治政府建设的举措、不足、主要负责人履职情况和下一年的安排',
	},
	{
		...yearlyReports.enforcement,
		about: '上一年行政处罚、行政许可、行政强制和其他执法行为的数量，以及执法人员持证情况',
	},
	{
		...yearlyReports.website,
		about: '上一年本栏目的信息发布、解读回应、办事服务、互动交流等情况',
	},
] as const satisfies readonly { name: PublishedColumn; path: string; about: string }[];
