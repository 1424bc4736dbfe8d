import { z } from 'zod';
import { fault } from '../publication/finding.ts';

/** The year that a yearly report tells of. */
export const reportedYear = z.number({ error: '请填写年份，例如 2026' }).int().min(2000).max(2199);

/** Whether a report was written after the year that it tells of: a year that goes on cannot be accounted for. */
export function afterYear({ year, writtenOn }: { year: number; writtenOn: string }): boolean {
	return Number(writtenOn.slice(0, 4)) > year;
}

/** Message for {@link afterYear}. */
export const afterYearMessage = fault(
	'成文日期早于所报告年度的结束',
	'请核对 year 和 writtenOn：年度报告在年度终了以后编制'
);
