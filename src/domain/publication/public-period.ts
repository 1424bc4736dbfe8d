import { dayInChinese, type Day } from '../calendar/day.ts';
import { fault } from './finding.ts';
import type { Party } from './party.ts';

/** How serious a penalised breach counts (信用修复管理办法, in force 2026-04-01). */
export const severities = ['轻微', '一般', '严重'] as const;

export type Severity = (typeof severities)[number];

/** Shortest and longest time that a penalty is shown, months (信用修复管理办法). 轻微 is in principle not shown at all. */
export const penaltyMonths: Record<Severity, { shortest: number; longest: number }> = {
	轻微: { shortest: 0, longest: 3 },
	一般: { shortest: 3, longest: 12 },
	严重: { shortest: 12, longest: 36 },
};

/** Longest time that a licence is shown, months: five years, of a natural person two. */
export const licenceMonths: Record<Party['kind'], number> = {
	法人及非法人组织: 60,
	个体工商户: 60,
	自然人: 24,
};

/** The same day of the month `months` later; the last day of a month that has no such day. */
export function addMonths(day: Day, months: number): Day {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** What is wrong with the last public day of a penalty; undefined when nothing is. */
export function penaltyPeriodFault(decidedOn: Day, publicUntil: Day, severity: Severity): string | undefined {
	const { shortest, longest } = penaltyMonths[severity];
	const first = addMonths(decidedOn, shortest);
	const last = addMonths(decidedOn, longest);
	if (publicUntil > last) return tooLong(publicUntil, last, `${severity}行政处罚最长公示${longest}个月`);
	if (publicUntil >= first) return undefined;
	return fault(
		`公示到 ${publicUntil} 短于最短公示期：${severity}行政处罚至少公示${shortest}个月`,
		`应不早于 ${first}（${dayInChinese(first)}）；处罚被撤销的，写 withdrawn`
	);
}

/** What is wrong with the last public day of a licence; undefined when nothing is. */
export function licencePeriodFault(
	decidedOn: Day,
	publicUntil: Day,
	kind: Party['kind']
): string | undefined {
	const last = addMonths(decidedOn, licenceMonths[kind]);
	if (publicUntil < decidedOn) return fault('公示截止日早于决定日期', '请核对两个日期');
	return publicUntil > last
		? tooLong(publicUntil, last, `${kind}的行政许可最长公示${licenceMonths[kind] / 12}年`)
		: undefined;
}

function tooLong(publicUntil: Day, last: Day, rule: string): string {
	return fault(`公示到 ${publicUntil} 超过最长公示期：${rule}`, `应不晚于 ${last}（${dayInChinese(last)}）`);
}
