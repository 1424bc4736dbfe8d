import { dayInShanghai, type Day } from '../calendar/day.ts';
import { latestDay, type DueDate } from '../calendar/due-date.ts';
import type { RequestCase } from './case.ts';
import { clockFacts } from './clock-facts.ts';
import { clockOf } from './clock/clock.ts';
import type { Reckoning } from './clock/facts.ts';
import { opinionDue, paymentDue } from './clock/periods.ts';
import type { ReminderFacts } from './reminders.ts';

/** What the reminders need to know of an open request. */
export function reminderFactsOf(
	number: string,
	request: RequestCase,
	{ today, calendar, afterPayment }: Reckoning
): ReminderFacts {
	const { state, submittedAt, arrivedOn, receivedOn, correction, fee, frequency } = request;
	if (!receivedOn) return { number, unconfirmedSince: arrivedOn ?? dayInShanghai(submittedAt) };
	const { due } = clockOf(clockFacts(request), calendar, today, afterPayment);
	return {
		number,
		...(due && (due.kind === 'unknown' ? { missingYear: due.year } : { replyDue: due.on })),
		waitingFor: waitingFor(state),
		consultationsDue: request.consultations
			.filter(({ servedOn, returnedOn }) => servedOn && !returnedOn)
			.flatMap(({ servedOn = '' }) => dayOf(opinionDue(servedOn, calendar))),
		correctionDue: state === 'correcting' ? correction?.replyBy : undefined,
		paymentDue: state === 'paying' && fee ? dayOf(paymentDue(fee.notifiedOn, calendar))[0] : undefined,
		reasonsDue: state === 'reasoning' ? frequency?.replyBy : undefined,
	};
}

function waitingFor(state: RequestCase['state']): ReminderFacts['waitingFor'] {
	if (state === 'drafted') return 'review';
	return state === 'reviewed' ? 'approval' : undefined;
}

function dayOf(due: DueDate): Day[] {
	const day = latestDay(due);
	return day ? [day] : [];
}
