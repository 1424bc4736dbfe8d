import type { ListedPage } from '../domain/publication/listed-page.ts';
import { stateOf, withdrawnNotice } from '../domain/publication/withdrawal.ts';
import { decisions, disclosureReports, disclosures, inspections } from './catalogue.ts';

/** Published documents as list rows. */
export function listed(entries: typeof disclosures): ListedPage[] {
	return entries.map(({ id, data }) => {
		const state = stateOf(data);
		return {
			...common(data),
			...(data.withdrawn && { summary: withdrawnNotice }),
			path: `documents/${id}/`,
			column: data.column,
			validity: state === '有效' ? undefined : state,
		};
	});
}

/** Everything that the site publishes, newest first. */
export function everythingListed(): ListedPage[] {
	const others = [
		...decisions.map((e) => ({ ...common(e.data), path: `decisions/${e.id}/`, column: '决策公示' })),
		...inspections.map((e) => ({ ...common(e.data), path: `inspections/${e.id}/`, column: '依法行政自查' })),
		...disclosureReports.map((e) => ({
			...common(e.data),
			path: `disclosure/reports/${e.id}/`,
			column: '政府信息公开年报',
		})),
	].map((row) => ({ ...row, validity: undefined }));
	return [...listed(disclosures), ...others].sort((a, b) => b.publishedOn.localeCompare(a.publishedOn));
}

function common(data: CatalogueFields) {
	return {
		title: data.title,
		summary: data.summary,
		indexNumber: data.indexNumber,
		documentNumber: data.documentNumber,
		writtenOn: data.writtenOn,
		publishedOn: data.publishedAt.slice(0, 10),
	};
}

interface CatalogueFields {
	title: string;
	summary: string;
	indexNumber: string;
	documentNumber?: string | undefined;
	writtenOn: string;
	publishedAt: string;
}
