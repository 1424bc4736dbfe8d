import { dayInShanghai } from '../calendar/day.ts';
import type { RequestCase } from './case.ts';
import type { ClockFacts } from './clock/facts.ts';

/** What the statutory clock needs of a request: days that follow from its events, nothing entered by hand. */
export function clockFacts(request: RequestCase): ClockFacts {
	const { receivedOn, correction, consultations, extension, fee, delayedUntil } = request;
	return {
		...(receivedOn && { receivedOn }),
		...(correction && {
			correction: {
				askedOn: correction.askedOn,
				replyBy: correction.replyBy,
				...(correction.receivedOn && { receivedOn: correction.receivedOn }),
			},
		}),
		consultations: consultations.map(({ sentOn, returnedOn }) => ({
			sentOn,
			...(returnedOn && { returnedOn }),
		})),
		...(extension?.approvedOn && { extension: { days: extension.days, approvedOn: extension.approvedOn } }),
		...(fee && { fee: { notifiedOn: fee.notifiedOn, ...(fee.paidOn && { paidOn: fee.paidOn }) } }),
		...(delayedUntil && { delayedUntil }),
		...endOf(request),
	};
}

/** The day the clock stopped: the answer went out, or the request ended otherwise. */
function endOf({ state, deliveredOn, closedAt }: RequestCase): Pick<ClockFacts, 'endedOn'> {
	if (state !== 'answered' && state !== 'closed' && state !== 'archived') return {};
	const endedOn = deliveredOn ?? (closedAt && dayInShanghai(closedAt));
	return endedOn ? { endedOn } : {};
}
