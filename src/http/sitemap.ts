import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** Public pages that are made anew for each reader, so that no file of the build stands for them. */
const livePages = ['search/', 'request/new/', 'request/track/', 'request/verify/', 'service-level/'];

/**
 * Writes `sitemap.xml` of a built site: every public page, a page with a publication time with its `lastmod`. What
 * stays out of search engines (`noindex`), such as a withdrawn document, is not in it. `address` gives the full address
 * of a path.
 */
export async function writeSitemap(clientDir: string, address: (path: string) => string): Promise<void> {
	const built = await Promise.all(
		globSync('**/index.html', { cwd: clientDir }).map(async (file) =>
			entryOf(pathOf(file), await readFile(join(clientDir, file), 'utf8'))
		)
	);
	const entries = [...built.flat(), ...livePages.map((path) => ({ path, lastmod: undefined }))]
		.sort((a, b) => a.path.localeCompare(b.path))
		.map(({ path, lastmod }) => {
			const time = lastmod ? `<lastmod>${lastmod}</lastmod>` : '';
			return `<url><loc>${escaped(address(path))}</loc>${time}</url>`;
		});
	await writeFile(
		join(clientDir, 'sitemap.xml'),
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
	);
}

function pathOf(file: string): string {
	const folder = dirname(file).replaceAll(sep, '/');
	return folder === '.' ? '' : `${folder}/`;
}

function entryOf(path: string, html: string): { path: string; lastmod: string | undefined }[] {
	if (html.includes('<meta name="robots" content="noindex"')) return [];
	const minute = /<meta name="PubDate" content="(\d{4}-\d\d-\d\d) (\d\d:\d\d)"/.exec(html);
	return [{ path, lastmod: minute ? `${minute[1]}T${minute[2]}:00+08:00` : undefined }];
}

function escaped(address: string): string {
	return address.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
