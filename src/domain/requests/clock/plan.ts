import type { Day } from '../../calendar/day.ts';
import type { ClockFacts, PaymentEffect } from './facts.ts';

/** Why a day counts or does not, and by which rule. */
export interface Reason {
	why: string;
	article: string;
}

/** Days after `after` up to and including `through` that are not counted. */
export interface Pause extends Reason {
	after: Day;
	through: Day;
	/** Nothing has come back yet: `through` is today. */
	open: boolean;
	/** The applicant's move: without it no date can be given, for the period begins anew after it. */
	applicant: boolean;
}

/** The period of a request: from where it is counted, and where it stands still. */
export interface Plan {
	/** The day before the first day that can count. */
	start: Day;
	/** What `start` is. */
	startReason: Reason;
	/** What voids the days before `start`, when that is not the receipt. */
	voided: Reason | undefined;
	pauses: Pause[];
}

const feeRule = '国办函〔2020〕109号';

/** The plan of a request received on `receivedOn`, as it stands on `now`. */
export function planOf(receivedOn: Day, facts: ClockFacts, now: Day, afterPayment: PaymentEffect): Plan {
	const { correction, fee } = facts;
	const starts = [
		{
			on: receivedOn,
			startReason: { why: '收到申请之日，从次日起计算', article: '条例第三十一条' },
			voided: undefined,
		},
		correction?.receivedOn && {
			on: correction.receivedOn,
			startReason: { why: '收到补正之日，从次日起重新计算', article: '条例第三十条' },
			voided: { why: '补正后重新计算，此前不计', article: '条例第三十条' },
		},
		afterPayment === 'restart' &&
			fee?.paidOn && {
				on: fee.paidOn,
				startReason: { why: '完成缴费之日，从次日起重新计算', article: feeRule },
				voided: { why: '缴费后重新计算，此前不计', article: feeRule },
			},
	].filter((start) => typeof start === 'object');
	const { on, startReason, voided } = starts.reduce((last, next) => (next.on > last.on ? next : last));
	return { start: on, startReason, voided, pauses: pausesOf(facts, now) };
}

function pausesOf({ correction, fee, consultations }: ClockFacts, now: Day): Pause[] {
	const pause = (after: Day, end: Day | undefined, applicant: boolean, reason: Reason): Pause => ({
		after,
		through: end ?? now,
		open: end === undefined && after <= now,
		applicant,
		...reason,
	});
	const consulting = { why: '征求意见期间，不计入', article: '条例第三十三条' };
	return [
		...(correction
			? [
					pause(correction.askedOn, correction.receivedOn, true, {
						why: '等待补正，不计入',
						article: '条例第三十条',
					}),
				]
			: []),
		...(fee ? [pause(fee.notifiedOn, fee.paidOn, true, { why: '等待缴费，不计入', article: feeRule })] : []),
		...consultations.map(({ sentOn, returnedOn }) => pause(sentOn, returnedOn, false, consulting)),
	];
}

/** The first pause that a day falls into. */
export function pauseOn(day: Day, { pauses }: Plan): Pause | undefined {
	return pauses.find(({ after, through }) => after < day && day <= through);
}
