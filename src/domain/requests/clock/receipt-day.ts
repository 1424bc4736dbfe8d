import type { Day } from '../../calendar/day.ts';

/** How a request can come (条例 arts. 28, 29, 31). */
export type ReceiptChannel = 'web' | 'counter' | 'oral' | 'post' | 'letter' | 'fax' | 'email';

/** What is known of how a request came in. */
export interface ReceiptFacts {
	submittedOn: Day;
	/** The day the organ signed for registered post. */
	signedOn?: Day | undefined;
	/** The day by which both the office and the applicant had confirmed the receipt. */
	confirmedOn?: Day | undefined;
}

/**
 * 收到申请之日 (条例 art. 31): the day of submission at the counter (also of an oral request taken down there), the day
 * the organ signed for post, and for plain letters, web, fax and e-mail the day that both sides confirmed. Undefined
 * while that has not happened: the clock has not started.
 */
export function receiptDay(channel: ReceiptChannel, facts: ReceiptFacts): Day | undefined {
	switch (channel) {
		case 'counter':
		case 'oral':
			return facts.submittedOn;
		case 'post':
			return facts.signedOn;
		case 'letter':
		case 'web':
		case 'fax':
		case 'email':
			return facts.confirmedOn;
	}
}
