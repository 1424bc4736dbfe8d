import type { CollectionKey } from 'astro:content';
import { linkTarget } from '../domain/publication/external-link.ts';
import { governmentDomains } from '../domain/site.ts';
import {
	answeredRequests,
	clarifications,
	decisions,
	disclosureReports,
	disclosures,
	guide,
	handbook,
	inspections,
	ruleOfLawReports,
	services,
} from './catalogue.ts';
import { site } from './site.ts';

/** A page that links to an outside address. */
interface LinkingPage {
	path: string;
	title: string;
	addresses: string[];
}

/** The prompt before one outside address. */
export interface LeavingPrompt {
	/** Path of the prompt, such as `leave/0123456789ab/`. */
	path: string;
	address: string;
	/** Pages that link to the address: ways back. */
	usedBy: { path: string; title: string }[];
}

/** One prompt for each outside address that the site links to, and for no other. */
export function leavingPrompts(): LeavingPrompt[] {
	const pages = linkingPages();
	return [...new Set(pages.flatMap(({ addresses }) => addresses))].flatMap((address) => {
		const target = linkTarget(address, governmentDomains(site));
		if (target.kind !== 'leaving') return [];
		return [{ path: target.path, address, usedBy: pages.filter((page) => page.addresses.includes(address)) }];
	});
}

function linkingPages(): LinkingPage[] {
	const written = Object.values(sources).flatMap(({ entries, path }) =>
		entries.map((entry) => ({
			path: path(entry.id),
			title: entry.data.title,
			addresses: notedAddresses(entry),
		}))
	);
	return [...written, { path: 'contact/', title: '联系我们', addresses: [reconsiderationAddress] }];
}

/** What the Markdown engine noted of an entry, see `markdown/external-links.ts`. */
function notedAddresses(entry: Entry): string[] {
	const metadata = entry.rendered?.metadata as { frontmatter?: { externalAddresses?: string[] } } | undefined;
	return metadata?.frontmatter?.externalAddresses ?? [];
}

/** Normal form, in which the prompts are told apart. */
const reconsiderationAddress = new URL(site.remedies.reconsiderationUrl).href;

interface Entry {
	id: string;
	data: { title: string };
	rendered?: { metadata?: object } | undefined;
}

/** Collections of YAML, whose texts hold no links. */
type UnlinkedCollection =
	| 'reception'
	| 'zeroReports'
	| 'organisation'
	| 'authorities'
	| 'procedures'
	| 'certificates'
	| 'licences'
	| 'penalties'
	| 'plans'
	| 'enforcementStatistics'
	| 'websiteReports'
	| 'fees';

/** Where the pages of each collection stand; a new collection of Markdown does not compile until it is here. */
const sources: Record<
	Exclude<CollectionKey, UnlinkedCollection>,
	{ entries: Entry[]; path: (id: string) => string }
> = {
	disclosures: {
		entries: disclosures.filter(({ data }) => !data.withdrawn),
		path: (id) => `documents/${id}/`,
	},
	decisions: { entries: decisions, path: (id) => `decisions/${id}/` },
	clarifications: { entries: clarifications, path: (id) => `clarifications/${id}/` },
	inspections: { entries: inspections, path: (id) => `inspections/${id}/` },
	disclosureReports: { entries: disclosureReports, path: (id) => `disclosure/reports/${id}/` },
	ruleOfLawReports: { entries: ruleOfLawReports, path: (id) => `reports/rule-of-law/${id}/` },
	services: { entries: services, path: (id) => `service-guides/${id}/` },
	guide: { entries: [guide], path: () => 'disclosure/guide/' },
	answeredRequests: {
		entries: answeredRequests.map((entry) => ({ ...entry, data: { title: entry.data.subject } })),
		path: (id) => `disclosure/log/entry/${id}/`,
	},
	handbook: { entries: handbook, path: (id) => `staff/handbook/${id}/` },
};
