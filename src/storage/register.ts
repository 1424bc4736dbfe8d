import type { Day } from '../domain/calendar/day.ts';
import { dayInShanghai } from '../domain/calendar/day.ts';
import type { Calendar } from '../domain/calendar/year.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import type { PaymentEffect } from '../domain/requests/clock/facts.ts';
import type { EventType, RecordedEvent, RequestEvent } from '../domain/requests/events.ts';
import { messageOf } from '../domain/requests/step-message.ts';
import { caseOf } from '../domain/requests/state.ts';
import { RuleError } from '../domain/requests/states.ts';
import { eventRefusal, stepRefusal, type Actor } from '../domain/requests/steps.ts';
import { appendEvent, recorded } from './chain.ts';
import { addMessage } from './outbox.ts';
import { requestKey, type RequestKey } from './person-data.ts';
import { cacheOf } from './request-cache.ts';
import type { Database } from './tables.ts';
import { inTurn } from './transaction.ts';

/** One step of the procedure, by one actor, on the version of the request that they saw. */
export interface Step {
	requestId: string;
	/** Sequence of the last event that the person saw; absent when it does not matter (acts of applicant and portal). */
	version?: number;
	actor: Actor;
	calendar: Calendar;
	afterPayment: PaymentEffect;
	now: Date;
	/** The kind of step, so that a forbidden one is refused before its event is made. */
	type: EventType;
	/** Makes the event, and seals what it refers to, inside the transaction. */
	event: (
		tx: Database,
		key: RequestKey,
		request: RequestCase,
		today: Day
	) => RequestEvent | Promise<RequestEvent>;
}

/**
 * Takes a step in one transaction: event, what it seals, cache and outgoing message together. Throws
 * {@link RuleError} when the step is not allowed to this actor now, or somebody else was quicker.
 */
export async function takeStep(db: Database, masterKey: Buffer, step: Step): Promise<void> {
	await inTurn(db, (tx) => stepInside(tx, masterKey, step));
}

/** The same inside a transaction that does more, such as splitting a request. */
export async function stepInside(tx: Database, masterKey: Buffer, step: Step): Promise<void> {
	const history = await historyOf(tx, step.requestId);
	const request = caseOf(history);
	if (step.version !== undefined && request.version !== step.version)
		throw new RuleError('您打开页面之后，这件申请又有了新的办理记录。请先查看最新情况，再办理。');
	const at = step.now.toISOString();
	const today = dayInShanghai(at);
	const context = { today, calendar: step.calendar, afterPayment: step.afterPayment };
	demand(stepRefusal(request, step.type, step.actor, context));
	const key = await requestKey(tx, masterKey, step.requestId);
	const event = await step.event(tx, key, request, today);
	demand(eventRefusal(request, event, step.actor, context));
	const sequence = request.version + 1;
	await appendEvent(tx, { requestId: step.requestId, sequence, at, event });
	const after = caseOf([...history, { sequence, at, event }]);
	await tx.updateTable('requests').set(cacheOf(after)).where('id', '=', step.requestId).execute();
	const message = messageOf(event, after, context);
	if (message) await addMessage(tx, { requestId: step.requestId, ...message, at });
}

/** What happened to a request, oldest first. */
export async function historyOf(db: Database, requestId: string): Promise<RecordedEvent[]> {
	const rows = await db
		.selectFrom('events')
		.select(['sequence', 'at', 'event'])
		.where('request_id', '=', requestId)
		.orderBy('sequence')
		.execute();
	return rows.map(recorded);
}

function demand(refusal: string | undefined): void {
	if (refusal !== undefined) throw new RuleError(refusal);
}
