/**
 * The columns (栏目) in which publications stand: the name of each column's feeds in addresses, and the page that lists
 * it. The one spelling of this list: lists, feeds and open data read it.
 */
export const publishedColumns = {
	政府信息公开指南: { feed: 'guide', path: 'disclosure/guide/' },
	政府信息公开制度: { feed: 'rules', path: 'disclosure/rules/' },
	法定主动公开内容: { feed: 'statutory', path: 'disclosure/statutory/' },
	政府信息公开年报: { feed: 'reports', path: 'disclosure/reports/' },
	决策公示: { feed: 'decisions', path: 'decisions/' },
	信息澄清: { feed: 'clarifications', path: 'clarifications/' },
	办事指南: { feed: 'services', path: 'service-guides/' },
	依法行政自查: { feed: 'inspections', path: 'inspections/' },
	法治政府建设年度报告: { feed: 'rule-of-law', path: 'reports/rule-of-law/' },
	行政执法统计年报: { feed: 'enforcement-statistics', path: 'reports/enforcement/' },
	政府网站工作年度报表: { feed: 'website-reports', path: 'reports/website/' },
} as const satisfies Record<string, { feed: string; path: string }>;

export type PublishedColumn = keyof typeof publishedColumns;

/** What a feed (订阅) tells of: one column, or everything. */
export interface FeedSubject {
	/** The name in its address, such as `rules` in `feeds/rules.atom`. */
	feed: string;
	/** What it tells of; undefined for everything. */
	column: PublishedColumn | undefined;
	/** The pages that offer it. */
	paths: readonly string[];
}

/** All feeds: that of everything, on the home page and the head of the disclosure section, then one for each column. */
export const feedSubjects: readonly FeedSubject[] = [
	{ feed: 'all', column: undefined, paths: ['', 'disclosure/', 'open-data/'] },
	...Object.entries(publishedColumns).map(([column, { feed, path }]) => ({
		feed,
		column: column as PublishedColumn,
		paths: [path],
	})),
];

/** The forms of a feed: the ending of its address, its name and its media type. */
export const feedForms = [
	{ ending: 'rss', name: 'RSS', type: 'application/rss+xml' },
	{ ending: 'atom', name: 'Atom', type: 'application/atom+xml' },
	{ ending: 'json', name: 'JSON Feed', type: 'application/feed+json' },
] as const;

export type FeedForm = (typeof feedForms)[number]['ending'];
