import { addDays, type Day } from '../domain/calendar/day.ts';
import type { Disclosure } from '../domain/publication/disclosure.ts';
import {
	basisOf,
	statutoryItemIds,
	statutoryItems,
	type StatutoryItem,
} from '../domain/publication/statutory-items.ts';
import type { ZeroReport } from '../domain/publication/zero-report.ts';
import { filesOf, type Content } from './content.ts';

/** Calendar days after which a column counts as stale (政府网站与政务新媒体检查指标: 栏目不更新). */
export const staleAfter = {
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
	/** The first day on which it counts as stale; undefined where there is nothing. */
	staleOn: Day | undefined;
}

/** The column of statutory content and its items. A zero report fills its item. */
export function columnFreshness(content: Content): ColumnFreshness[] {
	const documents = filesOf(content, 'disclosure')
		.map(({ data }) => data as Disclosure)
		.filter(({ withdrawn, erased }) => !withdrawn && !erased);
	const reports = filesOf(content, 'zero report').flatMap(({ data }) => data as unknown as ZeroReport[]);
	const column = documents.filter((document) => document.column === '法定主动公开内容');
	const items = statutoryItemIds.map((item) =>
		freshness(item, `“${statutoryItems[item]}”`, basisOf(item), staleAfter.item, [
			...documents.filter((document) => document.item === item).map(publishedOn),
			...reports.filter((report) => report.item === item).map(({ on }) => on),
		])
	);
	const basis = '《政府网站与政务新媒体检查指标》';
	return [
		freshness(undefined, '“法定主动公开内容”栏目', basis, staleAfter.column, column.map(publishedOn)),
		...items,
	];
}

function freshness(
	item: StatutoryItem | undefined,
	name: string,
	basis: string,
	period: number,
	days: Day[]
): ColumnFreshness {
	const newest = days.toSorted().at(-1);
	return { item, name, basis, newest, staleOn: newest && addDays(newest, period) };
}

function publishedOn({ publishedAt }: Disclosure): Day {
	return publishedAt.slice(0, 10);
}
