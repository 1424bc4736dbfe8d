import { cellOf } from './cell-differences.ts';
import type { LiveReport } from './live-report.ts';
import type { PublishedItem } from './published-tally.ts';

/** What lies behind a number of a report. */
export interface CellContents {
	title: string;
	requests: readonly { number: string; why?: string }[];
	items: readonly PublishedItem[];
}

/** Numbers that the desk shows besides those of the tables, with what they count. */
export const besidesTables = {
	processingFeeYuan: '缴纳信息处理费的申请',
	late: '没有按期答复的申请',
	timeUnknown: '还不能计算用时的答复',
	uncounted: '不计入第三部分的申请',
} as const;

/** The requests, documents or rows behind a number, by its key; undefined when the report has no such number. */
export function cellContents(
	{ requests, published, uncounted }: LiveReport,
	key: string
): CellContents | undefined {
	const title = isBesides(key) ? besidesTables[key] : cellOf(key);
	const numbers = requests.get(key);
	const items = published.get(key);
	if (title === undefined || (key !== 'uncounted' && !numbers && !items)) return undefined;
	return {
		title,
		requests: key === 'uncounted' ? uncounted : (numbers ?? []).map((number) => ({ number })),
		items: items ?? [],
	};
}

function isBesides(key: string): key is keyof typeof besidesTables {
	return Object.hasOwn(besidesTables, key);
}
