import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedForms, feedSubjects } from '../../src/domain/publication/published-columns.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';

let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

const ask = (path: string) => fetch(`${portal.url}/${path}`);
const read = async (path: string) => (await ask(path)).text();
const withdrawn = 'documents/2025/00037-land-transfer-2025-first/';

describe.each(feedSubjects)('the feed $feed', ({ feed, column, paths }) => {
	test('is offered in the head and at the foot of its pages', async () => {
		for (const path of paths) {
			const html = await read(path);
			for (const { ending, type } of feedForms) {
				const href = `/feeds/${feed}.${ending}`;
				expect(html).toMatch(
					new RegExp(`<link rel="alternate" type="${type.replace('+', '\\+')}"[^>]* href="${href}"`)
				);
				expect(html).toContain(`<a href="${href}"`);
			}
		}
	});

	test('tells the same in every form', async () => {
		const [rss, atom] = [await read(`feeds/${feed}.rss`), await read(`feeds/${feed}.atom`)];
		expect(() => new SaxesParser().write(rss).close()).not.toThrow();
		expect(() => new SaxesParser().write(atom).close()).not.toThrow();
		const { items } = (await (await ask(`feeds/${feed}.json`)).json()) as {
			items: { url: string; title: string; tags: string[] }[];
		};
		expect(items.length).toBeGreaterThan(0);
		if (column) expect(new Set(items.flatMap(({ tags }) => tags))).toEqual(new Set([column]));
		const addresses = items.map(({ url }) => url);
		const parser = new XMLParser({
			ignoreAttributes: false,
			isArray: (name) => ['item', 'entry'].includes(name),
		});
		const { rss: parsedRss } = parser.parse(rss) as { rss: { channel: { item: { link: string }[] } } };
		expect(parsedRss.channel.item.map(({ link }) => link)).toEqual(addresses);
		const { feed: parsedAtom } = parser.parse(atom) as { feed: { entry: { id: string }[] } };
		expect(parsedAtom.entry.map(({ id }) => id)).toEqual(addresses);
	});
});

test('feeds say what they are, in UTF-8', async () => {
	const types = await Promise.all(
		feedForms.map(async ({ ending }) => (await ask(`feeds/all.${ending}`)).headers.get('Content-Type'))
	);
	expect(types[0]).toBe('application/rss+xml; charset=utf-8');
	expect(types[1]).toBe('application/atom+xml; charset=utf-8');
	expect(types[2]).toContain('application/json');
});

describe('the sitemap', () => {
	const addressesOf = (xml: string) =>
		[...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);

	test('is named by robots.txt with its full address', async () => {
		expect(await read('robots.txt')).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m);
	});
	test('holds pages that answer and want to be found, each once', async () => {
		const xml = await read('sitemap.xml');
		expect(() => new SaxesParser().write(xml).close()).not.toThrow();
		const addresses = addressesOf(xml);
		expect(new Set(addresses).size).toBe(addresses.length);
		for (const path of addresses) {
			const response = await fetch(portal.url + path);
			expect(response.status, path).toBe(200);
			expect(await response.text(), path).not.toContain('name="robots" content="noindex"');
		}
		expect(addresses).toEqual(
			expect.arrayContaining(['/', '/open-data/', '/request/new/', '/disclosure/statutory/20-05/'])
		);
		expect(addresses.filter((path) => path.startsWith('/staff/'))).toEqual([]);
	});
	test('says of each document when it was published', async () => {
		expect(await read('sitemap.xml')).toMatch(
			/work-plan\/<\/loc><lastmod>2026-01-14T09:30:00\+08:00<\/lastmod>/
		);
	});
});

describe('feeds, search, sitemap and open data agree', () => {
	const notice = '本文件已撤回，不再公开。';

	test('every publication that is shown is in all of them', async () => {
		const { documents } = JSON.parse(await read('open-data/catalogue.json')) as {
			documents: { page: string; source?: string }[];
		};
		const search = JSON.parse(await read('search/index.json')) as { documents: { path: string }[] };
		const sitemap = await read('sitemap.xml');
		for (const { page, source } of documents) {
			const path = new URL(page).pathname;
			expect(
				search.documents.some((found) => `/${found.path}` === path),
				path
			).toBe(true);
			expect(sitemap.includes(`<loc>${page}</loc>`), path).toBe(source !== undefined);
		}
	});
	test('a withdrawn document is named without its text wherever things are named, and in no sitemap', async () => {
		const { items } = JSON.parse(await read('feeds/statutory.json')) as {
			items: { url: string; title: string; content_html: string }[];
		};
		const item = items.find(({ url }) => url.endsWith(withdrawn));
		expect(item).toMatchObject({ content_html: notice });
		expect(item?.title).toBe('（已撤回）青禾镇2025年农村土地经营权流转情况');
		const { documents } = JSON.parse(await read('open-data/catalogue.json')) as {
			documents: { page: string; summary: string; validity?: string; keywords: string[] }[];
		};
		expect(documents.find(({ page }) => page.endsWith(withdrawn))).toMatchObject({
			summary: notice,
			validity: '已撤回',
			keywords: [],
		});
		const search = JSON.parse(await read('search/index.json')) as {
			documents: { path: string; text: string }[];
		};
		expect(search.documents.find(({ path }) => path === withdrawn)?.text).toBe(notice);
		expect(await read('sitemap.xml')).not.toContain(withdrawn);
	});
});
