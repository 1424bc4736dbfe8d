import { addDays, type Day } from '../domain/calendar/day.ts';
import type { Disclosure } from '../domain/publication/disclosure.ts';
import {
	basisOf,
	statutoryItemIds,
	statutoryItems,
	type StatutoryItem,
} from '../domain/publication/statutory-items.ts';
import type { ZeroReport } from '../domain/publication/zero-report.ts';
import { filesOf, type CheckedFile, type Content } from './content.ts';
import { contentKinds } from './content-kinds.ts';

/** Calendar days after which a column counts as stale (政府网站与政务新媒体检查指标: 首页不更新、栏目不更新). */
export const staleAfter = {
	home: 14,
	/** 通知公告、政策文件类栏目: six months. Here 法定主动公开内容 as a whole. */
	column: 183,
	/** One item of 条例 arts. 20–21, most of which a township fills once a year. */
	item: 365,
} as const;

/** A column, or one item of it, with how fresh it is. */
export interface ColumnFreshness {
	/** The item; undefined for the column as a whole. */
	item: StatutoryItem | undefined;
	name: string;
	basis: string;
	/** Day of the newest publication or zero report; undefined where there is nothing. */
	newest: Day | undefined;
	/** Calendar days after which it counts as stale; undefined for a column that need not change. */
	period: number | undefined;
	/** The first day on which it counts as stale; undefined where there is nothing, or nothing need change. */
	staleOn: Day | undefined;
}

/** The home page, the fixed columns, and the items of 条例 arts. 20–21. A zero report fills its item, a withdrawn or erased document nothing. */
export function columnFreshness(content: Content): ColumnFreshness[] {
	const documents = filesOf(content, 'disclosure').filter(
		({ data }) => !data['withdrawn'] && !data['erased']
	);
	const of = (column: Disclosure['column']) => documents.filter(({ data }) => data['column'] === column);
	const reports = filesOf(content, 'zero report').flatMap(({ data }) => data as unknown as ZeroReport[]);
	const publishing = new Set(contentKinds.filter(({ publishes }) => publishes).map(({ kind }) => kind));
	const all = content.files.filter(({ kind }) => publishing.has(kind));
	const basis = '《政府网站与政务新媒体检查指标》';
	const column = (name: string, files: CheckedFile[], period?: number) =>
		freshness(undefined, name, basis, period, files.flatMap(publishedOn));
	return [
		column('首页', all, staleAfter.home),
		column('“政府信息公开指南”栏目', filesOf(content, 'guide')),
		column('“政府信息公开制度”栏目', of('政府信息公开制度')),
		column('“法定主动公开内容”栏目', of('法定主动公开内容'), staleAfter.column),
		column('“政府信息公开年报”栏目', filesOf(content, 'disclosure report')),
		...statutoryItemIds.map((item) =>
			freshness(item, `“${statutoryItems[item]}”`, basisOf(item), staleAfter.item, [
				...documents.filter(({ data }) => data['item'] === item).flatMap(publishedOn),
				...reports.filter((report) => report.item === item).map(({ on }) => on),
			])
		),
	];
}

function freshness(
	item: StatutoryItem | undefined,
	name: string,
	basis: string,
	period: number | undefined,
	days: Day[]
): ColumnFreshness {
	const newest = days.toSorted().at(-1);
	const staleOn = newest === undefined || period === undefined ? undefined : addDays(newest, period);
	return { item, name, basis, newest, period, staleOn };
}

function publishedOn({ data }: CheckedFile): Day[] {
	const { publishedAt } = data as { publishedAt?: string };
	return publishedAt === undefined ? [] : [publishedAt.slice(0, 10)];
}
