import type { Calendar } from '../calendar/year.ts';
import { answerTime, type AnswerTime } from '../requests/answer-time.ts';
import type { PaymentEffect } from '../requests/clock/facts.ts';
import { yearOfDay } from './counted-requests.ts';
import type { TimingFigures } from './disclosure-report.ts';
import type { RequestAccount } from './request-account.ts';

/** How long the answers of a year took. */
export interface AnswerTimes {
	/** Number and time of each request that was answered. */
	known: { number: string; time: AnswerTime }[];
	/** Numbers of those that only the holiday notice of a coming year can tell. */
	unknown: string[];
}

/**
 * The answers that went out in a year. A request has one, its first: what is answered anew after a remedy is due when
 * the remedy says, not by art. 33 of the 条例. Corrections of records (art. 41) are not among them.
 */
export function answerTimes(
	accounts: readonly RequestAccount[],
	year: number,
	calendar: Calendar,
	afterPayment: PaymentEffect
): AnswerTimes {
	const times: AnswerTimes = { known: [], unknown: [] };
	for (const { number, firstAnswer } of accounts) {
		if (!firstAnswer?.deliveredOn || firstAnswer.matter === 'recordCorrection') continue;
		if (yearOfDay(firstAnswer.deliveredOn) !== year) continue;
		const time = answerTime(firstAnswer, calendar, afterPayment);
		if (time) times.known.push({ number, time });
		else times.unknown.push(number);
	}
	return times;
}

/** The same as numbers; days are working days. */
export function timingFigures({ known }: AnswerTimes): TimingFigures {
	const days = known.map(({ time }) => time.workingDays).sort((a, b) => a - b);
	const [longestDays] = days.slice(-1);
	return {
		answered: known.length,
		onTime: known.filter(({ time }) => time.inTime).length,
		...(longestDays !== undefined && { medianDays: median(days), longestDays }),
	};
}

function median(sorted: readonly number[]): number {
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
