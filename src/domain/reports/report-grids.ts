import type { TableGrid } from '../table-grid.ts';
import type { DisclosureReport } from './disclosure-report.ts';
import { publishedGrid } from './published-grid.ts';
import { remediesGrid } from './remedies-grid.ts';
import { requestsGrid } from './requests-grid.ts';

/** The parts of the report that end with a table. */
export const tableParts = ['二', '三', '四'] as const;

export type TablePart = (typeof tableParts)[number];

type Tables = Pick<DisclosureReport, 'year' | 'published' | 'requests' | 'remedies'>;

/** The tables of a report by their parts; table two is undefined where a report of the trial form came without it. */
export function reportGrids({
	year,
	published,
	requests,
	remedies,
}: Tables): Record<TablePart, TableGrid | undefined> {
	return {
		二: published && publishedGrid(published),
		三: requestsGrid(year, requests),
		四: remediesGrid(remedies),
	};
}

/** What stands in the place of a table that a report of the trial form came without. */
export function tableMissing(year: number, part: TablePart): string {
	return `${year}年的报告适用当时的试行格式，第${part}部分的表没有录入。`;
}

/** The tables that a report has, in their order. */
export function tablesOf(report: Tables): TableGrid[] {
	const grids = reportGrids(report);
	return tableParts.flatMap((part) => grids[part] ?? []);
}
