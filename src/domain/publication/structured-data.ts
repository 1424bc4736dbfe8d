import { minuteForMachines } from '../calendar/day.ts';

/** The text of a JSON-LD block in HTML: `<` is escaped, so that no text can end the block. */
export function dataBlock(thing: object): string {
	return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
}

/** Where a page stands, from the home page on, with full addresses. */
export function breadcrumbList(steps: readonly { name: string; address: string }[]): object {
	return {
		'@type': 'BreadcrumbList',
		itemListElement: steps.map(({ name, address }, i) => ({
			'@type': 'ListItem',
			position: i + 1,
			name,
			item: address,
		})),
	};
}

/** A published text. */
export interface PublishedText {
	title: string;
	address: string;
	summary: string | undefined;
	/** `YYYY-MM-DD HH:MM`, Asia/Shanghai. */
	publishedAt: string;
	issuer: string;
	keywords: readonly string[];
}

/** A published text as an article of a government body. */
export function articleData(text: PublishedText): object {
	const issuer = { '@type': 'GovernmentOrganization', name: text.issuer };
	return {
		'@type': 'Article',
		headline: text.title,
		url: text.address,
		...(text.summary && { description: text.summary }),
		inLanguage: 'zh-CN',
		datePublished: minuteForMachines(text.publishedAt),
		keywords: text.keywords,
		author: issuer,
		publisher: issuer,
	};
}

/** A service that a government body offers to people. */
export function serviceData(service: {
	name: string;
	address: string;
	summary: string;
	provider: string;
	area: string;
}): object {
	return {
		'@type': 'GovernmentService',
		name: service.name,
		url: service.address,
		description: service.summary,
		provider: { '@type': 'GovernmentOrganization', name: service.provider },
		areaServed: service.area,
	};
}

/** Data for download: name, what they hold, and their files. */
export function datasetData(dataset: {
	name: string;
	address: string;
	summary: string;
	publisher: string;
	files: readonly { address: string; type: string }[];
}): object {
	return {
		'@type': 'Dataset',
		name: dataset.name,
		url: dataset.address,
		description: dataset.summary,
		inLanguage: 'zh-CN',
		isAccessibleForFree: true,
		creator: { '@type': 'GovernmentOrganization', name: dataset.publisher },
		distribution: dataset.files.map(({ address, type }) => ({
			'@type': 'DataDownload',
			contentUrl: address,
			encodingFormat: type,
		})),
	};
}
