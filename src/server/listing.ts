import type { ListedPage } from '../domain/publication/listed-page.ts';
import type { PublishedColumn } from '../domain/publication/published-columns.ts';
import { isShown } from '../domain/publication/visibility.ts';
import { stateOf, withdrawnNotice } from '../domain/publication/withdrawal.ts';
import {
	buildDay,
	clarifications,
	decisions,
	disclosureReports,
	disclosures,
	enforcementStatistics,
	guide,
	inspections,
	ruleOfLawReports,
	services,
	websiteReports,
} from './catalogue.ts';
import { sourceOf } from './source-files.ts';

/** Published documents as list rows. */
export function listed(entries: typeof disclosures): ListedPage[] {
	return entries.map((entry) => ({
		...row(entry, `documents/${entry.id}/`, entry.data.column),
		...(entry.data.withdrawn && { summary: withdrawnNotice }),
		validity: stateOf(entry.data, buildDay),
	}));
}

/** Everything that the site publishes, newest first: what feeds, sitemap and open data list. */
export function everythingListed(): ListedPage[] {
	return [
		...listed(disclosures),
		...decisions.map((entry) => row(entry, `decisions/${entry.id}/`, '决策公示')),
		...clarifications.map((entry) => row(entry, `clarifications/${entry.id}/`, '信息澄清')),
		...inspections.map((entry) => row(entry, `inspections/${entry.id}/`, '依法行政自查')),
		...disclosureReports.map((entry) => row(entry, `disclosure/reports/${entry.id}/`, '政府信息公开年报')),
		...ruleOfLawReports.map((entry) =>
			row(entry, `reports/rule-of-law/${entry.id}/`, '法治政府建设年度报告')
		),
		...enforcementStatistics.map((entry) =>
			row(entry, `reports/enforcement/${entry.id}/`, '行政执法统计年报')
		),
		...websiteReports.map((entry) => row(entry, `reports/website/${entry.id}/`, '政府网站工作年度报表')),
		...services.map((entry) => row(entry, `service-guides/${entry.id}/`, '办事指南')),
		row(guide, 'disclosure/guide/', '政府信息公开指南'),
	].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
}

function row({ data, filePath }: Entry, path: string, column: PublishedColumn): ListedPage {
	const shown = isShown(data, buildDay);
	return {
		path,
		title: data.title,
		summary: data.summary,
		indexNumber: data.indexNumber,
		documentNumber: data.documentNumber,
		issuer: data.issuer,
		writtenOn: data.writtenOn,
		publishedAt: data.publishedAt,
		publishedOn: data.publishedAt.slice(0, 10),
		keywords: shown ? data.keywords : [],
		column,
		validity: undefined,
		shown,
		source: sourceOf(filePath),
	};
}

interface Entry {
	filePath?: string | undefined;
	data: {
		title: string;
		summary: string;
		indexNumber: string;
		documentNumber?: string | undefined;
		issuer: string;
		writtenOn: string;
		publishedAt: string;
		keywords: string[];
	};
}
