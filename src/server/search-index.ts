import type { SearchDocument } from '../search/documents.ts';
import { enforcementGroups } from '../domain/reports/enforcement-table.ts';
import { websiteSections } from '../domain/reports/website-report.ts';
import { statutoryItems } from '../domain/publication/statutory-items.ts';
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
import { registerDocuments } from './search-registers.ts';

interface Entry {
	id: string;
	data: {
		title: string;
		indexNumber: string;
		documentNumber?: string | undefined;
		keywords: string[];
		summary: string;
		issuer: string;
		publishedAt: string;
	};
	rendered?: { html: string } | undefined;
}

/** All published pages as the index takes them in. */
export function searchDocuments(): SearchDocument[] {
	return [
		...disclosures.map(disclosureOf),
		...decisions.map((e) => documentOf(e, `decisions/${e.id}/`, '决策公示', '', e.data.matter)),
		...clarifications.map((e) => documentOf(e, `clarifications/${e.id}/`, '信息澄清', '', claimOf(e.data))),
		...inspections.map((e) => documentOf(e, `inspections/${e.id}/`, '依法行政自查', '', structureOf(e.data))),
		...disclosureReports.map((e) => documentOf(e, `disclosure/reports/${e.id}/`, '政府信息公开年报', '', '')),
		...ruleOfLawReports.map((e) =>
			documentOf(e, `reports/rule-of-law/${e.id}/`, '法治政府建设年度报告', '', e.data.addressedTo)
		),
		...enforcementStatistics.map((e) =>
			tableOf(e, `reports/enforcement/${e.id}/`, '行政执法统计年报', statisticsOf(e.data))
		),
		...websiteReports.map((e) =>
			tableOf(e, `reports/website/${e.id}/`, '政府网站工作年度报表', sectionsOf(e.data))
		),
		...services.map((e) => documentOf(e, `service-guides/${e.id}/`, '办事指南', '', elementsOf(e.data))),
		...registerDocuments(),
		documentOf(guide, 'disclosure/guide/', '政府信息公开指南', '', ''),
	];
}

/** Of a document that is not shown only what its page still says: title, numbers, and that it was withdrawn. */
function disclosureOf(entry: (typeof disclosures)[number]): SearchDocument {
	const { id, data } = entry;
	const document = documentOf(
		entry,
		`documents/${id}/`,
		data.column,
		stateOf(data, buildDay),
		statutoryItems[data.item]
	);
	if (isShown(data, buildDay)) return document;
	return { ...document, extra: data.indexNumber, text: data.withdrawn ? withdrawnNotice : data.summary };
}

function documentOf(
	entry: Entry,
	path: string,
	column: string,
	validity: string,
	more: string
): SearchDocument {
	const { data } = entry;
	return {
		path,
		title: data.title,
		number: data.documentNumber ?? data.indexNumber,
		column,
		publishedOn: data.publishedAt.slice(0, 10),
		validity,
		extra: [data.indexNumber, data.issuer, ...data.keywords, data.summary, more].join('\n'),
		text: textOf(entry.rendered?.html ?? ''),
	};
}

/** A report that is all tables: its rows stand in for the text. */
function tableOf(entry: Entry, path: string, column: string, lines: string[]): SearchDocument {
	return { ...documentOf(entry, path, column, '', ''), text: lines.join('\n') };
}

function statisticsOf(data: (typeof enforcementStatistics)[number]['data']): string[] {
	return enforcementGroups(data, undefined).flatMap(({ name, rows }) => [
		name,
		...rows.map(({ label, now }) => `${label} ${now}`),
	]);
}

function sectionsOf({ sections }: (typeof websiteReports)[number]['data']): string[] {
	return websiteSections.flatMap((name) => [
		name,
		...sections[name].rows.map(({ label, value, unit }) => `${label} ${value}${unit}`),
		sections[name].statement ?? '',
	]);
}

function claimOf({ claim, facts, sources }: (typeof clarifications)[number]['data']): string {
	return [claim, facts, ...sources].join('\n');
}

function elementsOf(data: (typeof services)[number]['data']): string {
	return [
		...data.basis,
		...data.conditions,
		...data.materials.map(({ name }) => name),
		...data.steps.map(({ text }) => text),
		data.office,
		data.place,
		data.result,
	].join('\n');
}

function structureOf(data: (typeof inspections)[number]['data']): string {
	return [
		...data.measures.flatMap((m) => [m.title, m.result]),
		...data.problems.flatMap((p) => [p.title, p.cause]),
		...data.earlierSteps.map((s) => s.result),
		...data.nextSteps.map((s) => s.title),
	].join('\n');
}

const entities: Record<string, string> = {
	'&lt;': '<',
	'&gt;': '>',
	'&amp;': '&',
	'&quot;': '"',
	'&#39;': "'",
};

/** Marks that stand between the words of a text and are none of them. */
const marks =
	/<sup><a [^>]*data-footnote-ref.*?<\/sup>|<a [^>]*data-footnote-backref.*?<\/a>|<span class="external-mark">.*?<\/span>/g;

function textOf(html: string): string {
	return html
		.replace(marks, '')
		.replace(
			/<\/?(?:p|div|li|ul|ol|table|thead|tbody|tr|td|th|h\d|br|img|figure|blockquote|hr)\b[^>]*>/g,
			'\n'
		)
		.replace(/<[^>]+>/g, '')
		.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity)
		.replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
		.replace(/\s*\n\s*/g, '\n')
		.trim();
}
