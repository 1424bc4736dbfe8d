import { dayInChinese } from '../calendar/day.ts';
import { dueInChinese } from '../calendar/due-date.ts';
import type { Calendar } from '../calendar/year.ts';
import type { Site } from '../site.ts';
import type { RequestCase } from './case.ts';
import { isOutcome, type Result } from './outcomes.ts';
import { reconsiderationFirst, remedyText } from './remedies.ts';
import { remedyDays } from './remedy-days.ts';

/** The remedies against a delivered answer, in words. */
export interface RemedyWords {
	text: string;
	/** From which day the periods run, and the last day of each remedy; absent while no day is known. */
	periods?: { from: string; last: { name: string; lines: string[] }[] };
}

/** How an applicant can contest a delivered answer and until when; undefined for results outside the statutory table. */
export function remediesInWords(
	outcome: Result,
	{ servedOn, deliveredOn }: Pick<RequestCase, 'servedOn' | 'deliveredOn'>,
	remedies: Site['remedies'],
	calendar: Calendar
): RemedyWords | undefined {
	if (!isOutcome(outcome)) return undefined;
	const text = remedyText(outcome, remedies);
	const day = servedOn ?? deliveredOn;
	if (!day) return { text };
	const { reconsideration, suit } = remedyDays(day, outcome, calendar);
	const later = reconsiderationFirst(outcome);
	const suits = [
		...(later ? [`${suit ? '不予公开的部分：' : ''}应当先申请行政复议；自收到行政复议决定书之日起15日`] : []),
		...(suit ? [`${later ? '其他部分：' : ''}${dueInChinese(suit)}`] : []),
	];
	return {
		text,
		periods: {
			from: servedOn
				? `您于${dayInChinese(day)}收到答复，期限从次日起算：`
				: `答复于${dayInChinese(day)}送出，期限按这一日计算；您在这之后收到的，从收到的次日起算：`,
			last: [
				{ name: '申请行政复议的最后一日', lines: [dueInChinese(reconsideration)] },
				{ name: '提起行政诉讼的最后一日', lines: suits },
			],
		},
	};
}
