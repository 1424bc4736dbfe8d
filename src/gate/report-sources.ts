import { matchesGlob } from 'node:path';
import type { Disclosure } from '../domain/publication/disclosure.ts';
import type { Fees } from '../domain/publication/fees.ts';
import type { Licences } from '../domain/publication/licences.ts';
import type { Penalties } from '../domain/publication/penalties.ts';
import type { DisclosureReport } from '../domain/reports/disclosure-report.ts';
import type { EnforcementStatistics } from '../domain/reports/enforcement-statistics.ts';
import type { ReportSources } from '../domain/reports/live-report.ts';
import type { Site } from '../domain/site.ts';
import { filesOf, type Content } from './content.ts';
import { contentKinds, type ContentKind } from './content-kinds.ts';

/** The kinds of content that the annual report counts. */
const counted: readonly ContentKind['kind'][] = [
	'disclosure',
	'enforcement statistics',
	'licences',
	'penalties',
	'fees',
	'disclosure report',
];

/** What the annual report takes from the content folder. */
export function contentSources(
	content: Content,
	{ organ, portalSince }: Site
): Omit<ReportSources, 'accounts'> {
	const all = <T>(kind: ContentKind['kind']) => filesOf(content, kind).map(({ data }) => data as T);
	return {
		content: {
			organ,
			documents: filesOf(content, 'disclosure').map(({ file, data }) => ({
				id: file.replace(/^disclosures\/|\.md$/g, ''),
				data: data as Disclosure,
			})),
			statistics: all<EnforcementStatistics>('enforcement statistics'),
			licences: all<Licences>('licences').flatMap(({ licences }) => licences),
			penalties: all<Penalties>('penalties').flatMap(({ penalties }) => penalties),
			fees: all<Fees>('fees'),
		},
		reports: all<DisclosureReport>('disclosure report'),
		since: portalSince,
	};
}

/** Whether the annual report counts what a file says, so that it cannot be made while the file is faulty. */
export function isCounted(file: string): boolean {
	return contentKinds.some(({ kind, pattern }) => counted.includes(kind) && matchesGlob(file, pattern));
}
