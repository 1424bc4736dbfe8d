import type { Day } from '../calendar/day.ts';
import type { RequestCase } from './case.ts';
import { clockFacts } from './clock-facts.ts';
import { clockOf } from './clock/clock.ts';
import { paymentDue } from './clock/periods.ts';
import type { StepContext } from './conditions.ts';
import type { RequestEvent } from './events.ts';
import type { MessageKind } from './messages.ts';

/**
 * What the applicant must be told after a step, with the last day that it set where that is certain; undefined when
 * there is nothing to tell. `after` is the request with the step.
 */
export function messageOf(
	event: RequestEvent,
	after: RequestCase,
	context: StepContext
): { kind: MessageKind; limitOn: Day | null } | undefined {
	switch (event.type) {
		case 'officeConfirmed':
			return { kind: 'confirmationAsked', limitOn: null };
		case 'receiptConfirmed':
			return { kind: 'receiptConfirmed', limitOn: replyDay(after, context) };
		case 'extensionApproved':
			return { kind: 'extended', limitOn: replyDay(after, context) };
		case 'calendarRevised':
			return { kind: 'calendarRevised', limitOn: replyDay(after, context) };
		case 'correctionAsked':
			return { kind: 'correctionAsked', limitOn: event.replyBy };
		case 'reasonsAsked':
			return { kind: 'reasonsAsked', limitOn: event.replyBy };
		case 'delaySet':
			return { kind: 'delaySet', limitOn: event.until };
		case 'consulted':
			return event.party === 'thirdParty' ? { kind: 'thirdPartyConsulted', limitOn: null } : undefined;
		case 'feeNotified': {
			const due = paymentDue(event.notifiedOn, context.calendar);
			return { kind: 'feeNotified', limitOn: due.kind === 'official' ? due.on : null };
		}
		case 'delivered':
		case 'lapsed':
		case 'split':
		case 'merged':
		case 'suggestionAnswered':
		case 'codeReissued':
			return { kind: event.type, limitOn: null };
		case 'withdrawn':
			return event.via === 'portal' ? undefined : { kind: 'withdrawn', limitOn: null };
		default:
			return undefined;
	}
}

/** The day the reply is due; null while it is estimated, or moves because an opinion is awaited. */
function replyDay(request: RequestCase, { today, calendar, afterPayment }: StepContext): Day | null {
	const { due, state } = clockOf(clockFacts(request), calendar, today, afterPayment);
	return due?.kind === 'official' && state !== 'waiting' ? due.on : null;
}
