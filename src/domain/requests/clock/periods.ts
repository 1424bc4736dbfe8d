import type { Day } from '../../calendar/day.ts';
import { dueAfter, type DueDate } from '../../calendar/due-date.ts';
import type { Calendar } from '../../calendar/year.ts';

/** Working days for a reply (条例 art. 33). */
export const replyPeriod = 20;

/** Working days by which the period for a reply can be extended at most, once (条例 art. 33). */
export const longestExtension = 20;

const correctionNoticePeriod = 7;
const opinionPeriod = 15;
const paymentPeriod = 20;

/** The last day for the reply to a request received on `receivedOn` to which nothing else has happened (条例 arts. 31, 33). */
export function replyDue(receivedOn: Day, calendar: Calendar): DueDate {
	return dueAfter(receivedOn, replyPeriod, calendar);
}

/** The last day to ask for a correction, once and for all (条例 art. 30: 7 working days from receipt). */
export function correctionNoticeDue(receivedOn: Day, calendar: Calendar): DueDate {
	return dueAfter(receivedOn, correctionNoticePeriod, calendar);
}

/** The last day for the opinion of a third party or another organ that was asked on `servedOn` (条例 arts. 32, 34: 15 working days). */
export function opinionDue(servedOn: Day, calendar: Calendar): DueDate {
	return dueAfter(servedOn, opinionPeriod, calendar);
}

/** The last day to pay a fee of which the applicant was notified on `notifiedOn` (国办函〔2020〕109号: 20 working days from the next day). */
export function paymentDue(notifiedOn: Day, calendar: Calendar): DueDate {
	return dueAfter(notifiedOn, paymentPeriod, calendar);
}
