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
	依法行政自查: { feed: 'inspections', path: 'inspections/' },
} as const satisfies Record<string, { feed: string; path: string }>;

export type PublishedColumn = keyof typeof publishedColumns;
