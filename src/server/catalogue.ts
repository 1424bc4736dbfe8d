import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { dayInShanghai } from '../domain/calendar/day.ts';
import { withFigures } from './report-figures.ts';
import { site } from './site.ts';

const newestFirst = <T extends { id: string; data: { publishedAt: string } }>(entries: T[]) =>
	entries.sort((a, b) => b.data.publishedAt.localeCompare(a.data.publishedAt) || a.id.localeCompare(b.id));

/** Everything published, each list newest first. The one door to `content/` for pages. */
export const disclosures = newestFirst(await getCollection('disclosures'));
export const decisions = newestFirst(await getCollection('decisions'));
export const clarifications = newestFirst(await getCollection('clarifications'));
export const inspections = newestFirst(await getCollection('inspections'));
export const disclosureReports = withFigures(newestFirst(await getCollection('disclosureReports')));
/** Annual reports of the town itself, and those of other towns, which are in none of its series. */
export const ownReports = disclosureReports.filter(({ data }) => data.issuer === site.organ);
export const otherReports = disclosureReports.filter(({ data }) => data.issuer !== site.organ);
export const ruleOfLawReports = newestFirst(await getCollection('ruleOfLawReports'));
export const enforcementStatistics = newestFirst(await getCollection('enforcementStatistics'));
export const websiteReports = newestFirst(await getCollection('websiteReports'));
/** Service guides, in the order of their file names. */
export const services = (await getCollection('services')).sort((a, b) => a.id.localeCompare(b.id));
export const handbook = (await getCollection('handbook')).sort((a, b) => a.data.order - b.data.order);

/** Months of reception days, oldest first. */
export const reception = (await getCollection('reception'))
	.map(({ data }) => data)
	.sort((a, b) => a.month.localeCompare(b.month));

/** All zero reports, newest first. */
export const zeroReports = (await getCollection('zeroReports'))
	.flatMap(({ data }) => data)
	.sort((a, b) => b.on.localeCompare(a.on));
/** The public log of answered requests, the newest quarter first. */
export const answeredRequests = (await getCollection('answeredRequests')).sort(
	(a, b) => b.data.quarter.localeCompare(a.data.quarter) || a.id.localeCompare(b.id)
);

/** Functions, leaders and offices; undefined while the file is missing. */
export const organisation = (await getEntry('organisation', 'organisation'))?.data;

/** Yearly tasks of administration by law, newest year first. */
export const plans = (await getCollection('plans')).map(({ data }) => data).sort((a, b) => b.year - a.year);

/** Fees of every year, newest first. */
export const fees = (await getCollection('fees')).map(({ data }) => data).sort((a, b) => b.year - a.year);

/** 政府信息公开指南. Throws when the file is missing: the law demands one. */
export const guide = await demandGuide();

/** The day of the build, in Shanghai: what decision notices call today. */
export const buildDay = dayInShanghai(new Date().toISOString());

/** The town's reports that have one of the year before, with that. */
export function comparedReports() {
	const reports = ownReports.map((now) => ({
		now,
		before: ownReports.find(({ data }) => data.year === now.data.year - 1),
	}));
	return reports.flatMap(({ now, before }) => (before ? [{ now, before }] : []));
}

async function demandGuide(): Promise<CollectionEntry<'guide'>> {
	const entry = await getEntry('guide', 'guide');
	if (!entry) throw new Error('content/guide.md 不存在：政府信息公开指南是法定内容，请先编写');
	return entry;
}
