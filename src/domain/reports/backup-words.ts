import { dayInChinese, daysBetween, type Day } from '../calendar/day.ts';

/** When the register was last backed up and the copy found sound, as staff and public read it. */
export function backupInWords(on: Day | undefined, today: Day): string {
	if (on === undefined) return '还没有核验过的备份。';
	const days = daysBetween(on, today);
	return `最近一次核验过的备份：${dayInChinese(on)}（${days <= 0 ? '今天' : `${days}天前`}）。`;
}
