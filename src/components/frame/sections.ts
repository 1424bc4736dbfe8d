/** The sections of the site, in the order of the main navigation. */
export const sections = [
	{ id: 'disclosure', path: 'disclosure/', name: '政府信息公开' },
	{ id: 'decisions', path: 'decisions/', name: '决策公示' },
	{ id: 'inspections', path: 'inspections/', name: '依法行政自查' },
	{ id: 'request', path: 'request/', name: '依申请公开' },
	{ id: 'search', path: 'search/', name: '检索' },
	{ id: 'contact', path: 'contact/', name: '联系我们' },
] as const;

export type Section = (typeof sections)[number]['id'];
