import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { statutoryItemIds } from '../domain/publication/statutory-items.ts';
import type { Inspection } from '../domain/reports/inspection.ts';
import { filesOf, type Content } from './content.ts';

/** Folders of pages, and the files below the content folder that make one page each in them. */
const pageFolders = [
	{ page: 'documents', folder: 'disclosures', extension: '.md' },
	{ page: 'decisions', folder: 'decisions', extension: '.md' },
	{ page: 'inspections', folder: 'reports/inspection', extension: '.md' },
	{ page: 'disclosure/reports', folder: 'reports/disclosure', extension: '.md' },
	{ page: 'reports/rule-of-law', folder: 'reports/rule-of-law', extension: '.md' },
	{ page: 'reports/enforcement', folder: 'reports/enforcement', extension: '.yaml' },
	{ page: 'reports/website', folder: 'reports/website', extension: '.yaml' },
	{ page: 'clarifications', folder: 'clarifications', extension: '.md' },
	{ page: 'service-guides', folder: 'services', extension: '.md' },
	{ page: 'disclosure/log/entry', folder: 'disclosure-log', extension: '.md' },
	{ page: 'plans', folder: 'plans', extension: '.yaml' },
	{ page: 'staff/handbook', folder: 'handbook', extension: '.md' },
] as const;

/** The path of the page that a content file makes, without a leading slash; undefined for a file without a page of its own. */
export function pathOf(file: string): string | undefined {
	if (file === 'guide.md') return 'disclosure/guide/';
	const kind = pageFolders.find(
		({ folder, extension }) => file.startsWith(`${folder}/`) && file.endsWith(extension)
	);
	return kind && `${kind.page}/${file.slice(kind.folder.length + 1, -kind.extension.length)}/`;
}

/** Whether the site has something at a path (without a leading slash): a page of a content file, a file, or any other page. */
export function isSitePath(content: Content, path: string): boolean {
	const { dir, texts } = content;
	const [, item] = /^disclosure\/statutory\/([^/]+)\/$/.exec(path) ?? [];
	if (item !== undefined) return (statutoryItemIds as readonly string[]).includes(item);
	const [, attachment] = /^files\/(.+)$/.exec(path) ?? [];
	if (attachment !== undefined) return existsSync(join(dir, attachment));
	const [, besideReports] = /^inspections\/(.+\/compare|.+\/coverage|problems(?:\/.+)?)\/$/.exec(path) ?? [];
	if (besideReports !== undefined) return isBesideReports(content, besideReports);
	const kind = pageFolders.find(({ page }) => path.startsWith(`${page}/`) && path.length > page.length + 1);
	if (kind && path.endsWith('/'))
		return texts.has(`${kind.folder}/${path.slice(kind.page.length + 1, -1)}${kind.extension}`);
	return pageTemplates.some((template) => template.test(path));
}

/** Whether the self-inspection reports make a page besides their own: of a comparison, of coverage, or of a problem. */
function isBesideReports(content: Content, path: string): boolean {
	const reports = filesOf(content, 'inspection').map(({ data }) => data as Inspection);
	const [first = '', second] = path.split('/');
	if (first === 'problems')
		return second === undefined || reports.some(({ problems }) => problems.some(({ id }) => id === second));
	const [year, isFirst] = [Number(first), reports.every((report) => report.year >= Number(first))];
	return reports.some((report) => report.year === year) && !(second === 'compare' && isFirst);
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
