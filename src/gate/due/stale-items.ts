import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { Disclosure } from '../../domain/publication/disclosure.ts';
import { basisOf, statutoryItemIds, statutoryItems } from '../../domain/publication/statutory-items.ts';
import type { ZeroReport } from '../../domain/publication/zero-report.ts';
import { filesOf, type Content } from '../content.ts';
import type { DueSource } from './due-work.ts';

/** Calendar days after which a column counts as stale (政府网站与政务新媒体检查指标: 栏目不更新). */
export const staleAfter = {
	/** 通知公告、政策文件类栏目: six months. Here 法定主动公开内容 as a whole. */
	column: 183,
	/** One item of 条例 arts. 20–21, most of which a township fills once a year. */
	item: 365,
} as const;

/** The column of statutory content and its items, each with the day on which it counts as stale or blank. A zero
 * report fills its item. */
export const staleItems: DueSource = (content) => {
	const documents = filesOf(content, 'disclosure').map(({ data }) => data as Disclosure);
	const reports = filesOf(content, 'zero report').flatMap(({ data }) => data as unknown as ZeroReport[]);
	const column = documents.filter((document) => document.column === '法定主动公开内容');
	const items = statutoryItemIds.map((item) => ({
		name: `“${statutoryItems[item]}”`,
		basis: basisOf(item),
		newest: newestOf([
			...documents.filter((document) => document.item === item).map(publishedOn),
			...reports.filter((report) => report.item === item).map(({ on }) => on),
		]),
		period: staleAfter.item,
	}));
	const whole = {
		name: '“法定主动公开内容”栏目',
		basis: '《政府网站与政务新媒体检查指标》',
		newest: newestOf(column.map(publishedOn)),
		period: staleAfter.column,
	};
	return [whole, ...items].map((part) => staleWork(content, part));
};

function staleWork(
	{ today }: Content,
	{ name, basis, newest, period }: { name: string; basis: string; newest: Day | undefined; period: number }
) {
	const file = 'disclosures/';
	if (newest === undefined)
		return { on: today, task: `充实${name}（没有内容），没有此类信息的作零报告`, file, basis };
	return { on: addDays(newest, period), task: `更新${name}（最近一次${newest}）`, file, basis };
}

function publishedOn({ publishedAt }: Disclosure): Day {
	return publishedAt.slice(0, 10);
}

function newestOf(days: Day[]): Day | undefined {
	return days.toSorted().at(-1);
}
