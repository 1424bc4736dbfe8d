import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { statutoryItemIds } from '../domain/publication/statutory-items.ts';
import type { Content } from './content.ts';

/** Folders of pages, and the file below the content folder that makes each page in them. */
const pagesOfFiles: [RegExp, (id: string) => string][] = [
	[/^documents\/(.+)\/$/, (id) => `disclosures/${id}.md`],
	[/^decisions\/([^/]+)\/$/, (id) => `decisions/${id}.md`],
	[/^inspections\/([^/]+)\/$/, (year) => `reports/inspection/${year}.md`],
	[/^disclosure\/reports\/([^/]+)\/$/, (year) => `reports/disclosure/${year}.md`],
	[/^staff\/handbook\/([^/]+)\/$/, (chapter) => `handbook/${chapter}.md`],
];

/** The path of the page that a content file makes, without a leading slash; undefined for a file without a page of its own. */
export function pathOf(file: string): string | undefined {
	if (file === 'guide.md') return 'disclosure/guide/';
	const [, folder = '', id = ''] =
		/^(disclosures|decisions|reports\/inspection|reports\/disclosure|handbook)\/(.+)\.md$/.exec(file) ?? [];
	const page = pageFolders[folder];
	return page === undefined ? undefined : `${page}/${id}/`;
}

const pageFolders: Record<string, string> = {
	disclosures: 'documents',
	decisions: 'decisions',
	'reports/inspection': 'inspections',
	'reports/disclosure': 'disclosure/reports',
	handbook: 'staff/handbook',
};

/** Whether the site has something at a path (without a leading slash): a page of a content file, a file, or any other page. */
export function isSitePath({ dir, texts }: Content, path: string): boolean {
	const [, item] = /^disclosure\/statutory\/([^/]+)\/$/.exec(path) ?? [];
	if (item !== undefined) return (statutoryItemIds as readonly string[]).includes(item);
	const [, attachment] = /^files\/(.+)$/.exec(path) ?? [];
	if (attachment !== undefined) return existsSync(join(dir, decodeURIComponent(attachment)));
	for (const [pattern, fileOf] of pagesOfFiles) {
		const [, id] = pattern.exec(path) ?? [];
		if (id !== undefined) return texts.has(fileOf(id));
	}
	return pageTemplates.some((template) => template.test(path));
}

/** What the page templates of the portal answer to. */
const pageTemplates = globSync('**/*.{astro,ts}', { cwd: join(import.meta.dirname, '../pages') }).map(
	(template) => {
		const isPage = template.endsWith('.astro');
		const path = template.replace(/\.(astro|ts)$/, '').replace(/(^|\/)index$/, '');
		const pattern = path
			.replace(/[.+?^$(){}|]/g, '\\$&')
			.replace(/\[(?:\\\.){3}[^\]]+\]/g, '.+')
			.replace(/\[[^\]]+\]/g, '[^/]+');
		return new RegExp(`^${pattern}${isPage && path !== '' ? '/' : ''}$`);
	}
);
