import { dayInChinese } from '../calendar/day.ts';
import type { DueDate } from '../calendar/due-date.ts';
import type { RequestCase } from './case.ts';
import type { EventOf } from './events.ts';

/** What the holiday notice of a year did to the due date of a request, in one sentence. */
export function revisionInWords({
	year,
	source,
	from,
	to,
	fromEstimated,
	toEstimated,
}: EventOf<'calendarRevised'>): string {
	const notice = from && !fromEstimated ? '有变更' : '已公布';
	const was = from ? `原${fromEstimated ? '暂估' : '为'}${dayInChinese(from)}，` : '';
	const now = toEstimated ? '暂估' : fromEstimated && from === to ? '确定为' : '为';
	return `${year}年节假日安排${notice}（${source}），答复期限重新计算：${was}现${now}${dayInChinese(to)}。`;
}

/** The sentence beside a due date that a notice set; undefined when none did, or when later steps moved it. */
export function revisionOf({ calendarRevisions }: RequestCase, due: DueDate | undefined): string | undefined {
	const last = calendarRevisions.at(-1);
	return last && due && due.kind !== 'unknown' && due.on === last.to ? revisionInWords(last) : undefined;
}
