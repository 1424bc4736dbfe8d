import type { Day } from '../../calendar/day.ts';
import type { Calendar } from '../../calendar/year.ts';

/** What payment of a fee does to the period for the reply: it begins anew, or goes on where it stood. */
export const paymentEffects = ['restart', 'continue'] as const;

export type PaymentEffect = (typeof paymentEffects)[number];

/** By what clocks are read: the day, the official calendar, and the town's setting. */
export interface Reckoning {
	today: Day;
	calendar: Calendar;
	afterPayment: PaymentEffect;
}

/** All that the clock of one request depends on, besides the calendar. */
export interface ClockFacts {
	/** Art. 31, see `receiptDay`. Without it the clock has not started. */
	receivedOn?: Day | undefined;
	/** Art. 30: once; the period begins anew when the correction is received, and stands still until then. */
	correction?: { askedOn: Day; replyBy?: Day | undefined; receivedOn?: Day | undefined } | undefined;
	/** Arts. 32–34: days after `sentOn` up to and including `returnedOn` are not counted, overlaps only once. */
	consultations: readonly { sentOn: Day; returnedOn?: Day | undefined }[];
	/** Art. 33: 1 to 20 working days. */
	extension?: { days: number; approvedOn?: Day | undefined } | undefined;
	/** 国办函〔2020〕109号: days after `notifiedOn` up to and including `paidOn` are not counted. */
	fee?: { notifiedOn: Day; paidOn?: Day | undefined } | undefined;
	/** Art. 35: the reasonable time that the applicant was told; the reply is due then, or later by the period itself. */
	delayedUntil?: Day | undefined;
	/** The day the request was answered or ended otherwise: the clock stops. */
	endedOn?: Day | undefined;
}
