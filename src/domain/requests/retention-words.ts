import { addDays, dayInChinese, dayInShanghai } from '../calendar/day.ts';
import type { RequestCase } from './case.ts';
import { keptReasons, noticeDays, type Retention } from './retention.ts';

/** What becomes of the person in an ended request, for the desk; empty while the case is open. */
export function retentionInWords(request: RequestCase, retention: Retention): string {
	const { from, kept } = retention;
	if (request.erasedAt)
		return `申请人的个人信息和附件已于${dayInChinese(dayInShanghai(request.erasedAt))}按保管期限销毁，只保留办理记录。`;
	if (kept === 'permanent') return `${keptReasons.permanent}。`;
	if (!from) return '';
	return `个人信息的保管期限到${dayInChinese(addDays(from, -1))}为止，${standing(request, retention)}。`;
}

/** How far the erasing of a request has come: kept, with the reason; announced, with the day; or neither yet. */
export function standing({ erasureOn }: RequestCase, { from, kept }: Retention): string {
	if (kept) return keptReasons[kept];
	if (from && erasureOn && erasureOn >= from) return `已经预告，${dayInChinese(erasureOn)}起销毁`;
	return `期满前${noticeDays}日预告，期满销毁`;
}
