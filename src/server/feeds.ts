import { Feed } from 'feed';
import { minuteForMachines } from '../domain/calendar/day.ts';
import type { ListedPage } from '../domain/publication/listed-page.ts';
import { feedForms, type FeedForm, type FeedSubject } from '../domain/publication/published-columns.ts';
import { everythingListed } from './listing.ts';
import { publicAddress } from './page-address.ts';
import { site } from './site.ts';

/** How many publications a feed tells of: the newest. */
const longestFeed = 50;

/**
 * A feed of the newest publications of one column or of all. A publication that is not shown says so in title and text
 * and tells nothing else.
 */
export function feedFile({ feed: name, column, paths }: FeedSubject, form: FeedForm): Response {
	const pages = everythingListed()
		.filter((page) => !column || page.column === column)
		.slice(0, longestFeed);
	const newest = pages[0]?.publishedAt;
	const feed = new Feed({
		id: publicAddress(`feeds/${name}`),
		title: column ? `${column} - ${site.siteTitle}` : site.siteTitle,
		description: `${site.organ}最新公开的信息`,
		link: publicAddress(paths[0] ?? ''),
		language: 'zh-CN',
		generator: false,
		author: { name: site.organ },
		feedLinks: Object.fromEntries(
			feedForms.map(({ ending }) => [ending, publicAddress(`feeds/${name}.${ending}`)])
		),
		...(newest && { updated: new Date(minuteForMachines(newest)) }),
	});
	pages.forEach((page) => feed.addItem(itemOf(page)));
	const text = { rss: () => feed.rss2(), atom: () => feed.atom1(), json: () => feed.json1() };
	return new Response(text[form]());
}

function itemOf(page: ListedPage) {
	const link = publicAddress(page.path);
	const date = new Date(minuteForMachines(page.publishedAt));
	return {
		id: link,
		link,
		title: page.shown ? page.title : `（${page.validity}）${page.title}`,
		description: page.summary.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
		date,
		published: date,
		category: [{ name: page.column, term: page.column }],
	};
}
