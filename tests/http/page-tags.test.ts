import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteBuild } from '../fixtures/build-site.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf } from '../fixtures/visitor.ts';

/** Public pages that no file of the build stands for. */
const live = ['search/', 'request/new/', 'request/track/'];
const siteTags = ['SiteName', 'SiteDomain', 'SiteIDCode'];
const columnTags = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const articleTags = ['ArticleTitle', 'PubDate', 'ContentSource'];

let portal: Portal;
let pages: [path: string, html: string][];
beforeAll(async () => {
	portal = await startPortal();
	const client = join(siteBuild, 'current/client');
	const built = globSync('**/index.html', { cwd: client }).map((file): [string, string] => [
		file === 'index.html' ? '' : `${dirname(file)}/`,
		readFileSync(join(client, file), 'utf8'),
	]);
	const asked = live.map(async (path): Promise<[string, string]> => [
		path,
		await (await fetch(`${portal.url}/${path}`)).text(),
	]);
	pages = [...built, ...(await Promise.all(asked))];
});
afterAll(() => portal.stop());

const plain = (text: string) =>
	text.replaceAll('&#34;', '"').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const tagsOf = (html: string) =>
	Object.fromEntries(
		[...html.matchAll(/<meta name="([^"]+)" content="([^"]*)"/g)].map(([, name, content = '']) => [
			name ?? '',
			plain(content),
		])
	);
const isPublic = (html: string) => !html.includes('name="robots" content="noindex"');
const publicPages = () => pages.filter(([, html]) => isPublic(html));
const articles = () => publicPages().filter(([, html]) => 'ArticleTitle' in tagsOf(html));
const crumbsOf = (html: string) =>
	[...(/aria-label="当前位置">.*?<\/nav>/s.exec(html)?.[0] ?? '').matchAll(/<li>(.*?)<\/li>/gs)].map(
		([, step = '']) => textOf(step).trim()
	);

describe('the national page tags', () => {
	test('stand on every page, and none is empty', () => {
		expect(pages.length).toBeGreaterThan(100);
		for (const [path, html] of pages) {
			const tags = tagsOf(html);
			expect(Object.keys(tags), path).toEqual(expect.arrayContaining(siteTags));
			for (const [name, content] of Object.entries(tags)) {
				expect(content.trim(), `${path} ${name}`).not.toBe('');
				expect(content, `${path} ${name}`).not.toMatch(/^(null|undefined)$/);
			}
		}
	});
	test('name the column on every public page below the home page, as the breadcrumbs end', () => {
		for (const [path, html] of publicPages().filter(([path]) => path !== '')) {
			const tags = tagsOf(html);
			expect(Object.keys(tags), path).toEqual(expect.arrayContaining(columnTags));
			expect(crumbsOf(html).at(-1), path).toBe(tags['ColumnName']);
		}
	});
	test('say of every article its visible title, its visible time and its source', () => {
		expect(articles().length).toBeGreaterThan(50);
		for (const [path, html] of articles()) {
			const tags = tagsOf(html);
			expect(Object.keys(tags), path).toEqual(expect.arrayContaining([...articleTags, 'Keywords', 'Url']));
			const heading = plain(
				/<h1[^>]*>(.*?)<\/h1>/s
					.exec(html)?.[1]
					?.replace(/<br[^>]*>/, '')
					.trim() ?? ''
			);
			expect(tags['ArticleTitle'], path).toBe(heading);
			expect(tags['PubDate'], path).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
			expect(textOf(html.slice(html.indexOf('<h1'))), path).toContain(tags['PubDate']);
		}
	});
	test('stand on the home page as the three of the site alone', () => {
		const home = tagsOf(pages.find(([path]) => path === '')?.[1] ?? '');
		expect(Object.keys(home).filter((name) => /^[A-Z]/.test(name))).toEqual(siteTags);
	});
});

describe('what search engines get', () => {
	test('every public page names its own address as canonical, private ones none', () => {
		for (const [path, html] of pages) {
			const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
			expect(canonical, path).toBe(isPublic(html) ? `/${path}` : undefined);
		}
	});
	test('every public page below the home page says where it stands, every article what it is', () => {
		for (const [path, html] of publicPages()) {
			const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
				([, json = '']) => JSON.parse(json) as { '@type': string; headline?: string }
			);
			const types = blocks.map((block) => block['@type']);
			expect(types.includes('BreadcrumbList'), path).toBe(path !== '');
			const title = tagsOf(html)['ArticleTitle'];
			expect(types.includes('GovernmentService'), path).toBe(/^service-guides\/./.test(path));
			expect(types.includes('Dataset'), path).toBe(path === 'open-data/');
			expect(blocks.find((block) => block['@type'] === 'Article')?.headline, path).toBe(title);
		}
	});
});
