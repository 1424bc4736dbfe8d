import type { ChartTable } from '../domain/chart.ts';
import type { EnforcementStatistics } from '../domain/reports/enforcement-statistics.ts';
import { enforcementTable } from '../domain/reports/enforcement-table.ts';
import type { PublishedReport } from '../domain/reports/yearly-overview.ts';
import { yearlyReports, type YearlyReport } from '../domain/reports/yearly-reports.ts';
import {
	disclosureReports,
	enforcementStatistics,
	inspections,
	ruleOfLawReports,
	websiteReports,
} from './catalogue.ts';
import { site } from './site.ts';

/** The town's own yearly reports that are on the site. */
export function publishedReports(): PublishedReport[] {
	return [
		...published('inspection', inspections),
		...published('disclosure', disclosureReports),
		...published('enforcement', enforcementStatistics),
		...published('website', websiteReports),
		...published('ruleOfLaw', ruleOfLawReports),
	];
}

interface Entry {
	id: string;
	data: { year: number; issuer: string; publishedAt: string; submittedOn?: string | undefined };
}

function published(report: YearlyReport, entries: readonly Entry[]): PublishedReport[] {
	return entries
		.filter(({ data }) => data.issuer === site.organ)
		.map(({ id, data }) => ({
			report,
			year: data.year,
			path: `${yearlyReports[report].path}${id}/`,
			publishedOn: data.publishedAt.slice(0, 10),
			submittedOn: data.submittedOn,
		}));
}

/** The yearly statistics of enforcement as tables, each beside the year before. */
export function enforcementTables(): { year: string; table: ChartTable }[] {
	return enforcementStatistics.map(({ id, data }) => ({
		year: id,
		table: enforcementTable(data, enforcementOfYear(data.year - 1)),
	}));
}

/** The yearly statistics of enforcement of a year; undefined where there are none. */
export function enforcementOfYear(year: number): EnforcementStatistics | undefined {
	return enforcementStatistics.find(({ data }) => data.year === year)?.data;
}
