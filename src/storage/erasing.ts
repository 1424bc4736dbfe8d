import { addDays, dayInShanghai, yearsAfter, type Day } from '../domain/calendar/day.ts';
import type { Calendar } from '../domain/calendar/year.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import type { PaymentEffect } from '../domain/requests/clock/facts.ts';
import {
	erasingPaused,
	erasingStep,
	noticeDays,
	retentionOf,
	shortestPeriod,
	type Retention,
	type RetentionSchedule,
} from '../domain/requests/retention.ts';
import { caseOf } from '../domain/requests/state.ts';
import { openStates, RuleError } from '../domain/requests/states.ts';
import { historyOf, takeStep } from './register.ts';
import type { Database } from './tables.ts';

/** What a round of erasing goes by. */
export interface Erasing {
	schedule: RetentionSchedule;
	calendar: Calendar;
	afterPayment: PaymentEffect;
	now: Date;
}

/** What a round did, by numbers of requests; `failed` with the reason of each. */
export interface ErasingRound {
	announced: string[];
	erased: string[];
	failed: { number: string; error: unknown }[];
}

/**
 * Announces the erasing of persons whose time is near and erases those whose time has come, one transaction each. A
 * request that another process or a member of staff was quicker with is passed over; one that fails does not stop the
 * others.
 */
export async function eraseDue(
	db: Database,
	masterKey: Buffer,
	{ schedule, calendar, afterPayment, now }: Erasing
): Promise<ErasingRound> {
	const round: ErasingRound = { announced: [], erased: [], failed: [] };
	const today = dayInShanghai(now.toISOString());
	if (erasingPaused(today, calendar)) return round;
	for (const { id, number, request } of await nearTheirEnd(db, schedule, today)) {
		const due = erasingStep(request, schedule, today);
		if (!due) continue;
		const step = {
			requestId: id,
			version: request.version,
			actor: { kind: 'system' },
			calendar,
			afterPayment,
			now,
		} as const;
		try {
			if (due.do === 'announce')
				await takeStep(db, masterKey, {
					...step,
					type: 'erasureAnnounced',
					event: () => ({ type: 'erasureAnnounced', on: due.on }),
				});
			else
				await takeStep(db, masterKey, {
					...step,
					type: 'erased',
					event: async (tx) => {
						await destroyPerson(tx, id);
						return { type: 'erased' };
					},
				});
			round[due.do === 'announce' ? 'announced' : 'erased'].push(number);
		} catch (error) {
			if (!(error instanceof RuleError)) round.failed.push({ number, error });
		}
	}
	return round;
}

/** An ended request whose person is still there, and what the schedule says of it. */
export interface NearItsEnd {
	id: string;
	number: string;
	request: RequestCase;
	retention: Retention & { from: Day };
}

/** Ended requests whose period is over or ends within the days of notice, held ones too; soonest first. */
export async function nearTheirEnd(
	db: Database,
	schedule: RetentionSchedule,
	today: Day
): Promise<NearItsEnd[]> {
	const years = shortestPeriod(schedule);
	if (years === undefined) return [];
	const horizon = addDays(today, noticeDays);
	const rows = await db
		.selectFrom('requests')
		.innerJoin('request_keys', 'request_keys.request_id', 'requests.id')
		.select(['id', 'number'])
		.where('state', 'not in', openStates)
		.where('submitted_at', '<', addDays(yearsAfter(horizon, -years), 1))
		.execute();
	const found: NearItsEnd[] = [];
	for (const { id, number } of rows) {
		const request = caseOf(await historyOf(db, id));
		const { from, ...rest } = retentionOf(request, schedule);
		if (from && from <= horizon) found.push({ id, number, request, retention: { from, ...rest } });
	}
	const place = ({ number, retention }: NearItsEnd) => `${retention.from} ${number}`;
	return found.sort((a, b) => place(a).localeCompare(place(b)));
}

/** Destroys the key of a request and all that was said or sent under it. Inside the transaction of the step. */
async function destroyPerson(tx: Database, requestId: string): Promise<void> {
	await tx.deleteFrom('request_keys').where('request_id', '=', requestId).execute();
	await tx.deleteFrom('sealed_items').where('request_id', '=', requestId).execute();
	const messages = tx.selectFrom('outbox').select('id').where('request_id', '=', requestId);
	await tx.deleteFrom('deliveries').where('message_id', 'in', messages).execute();
	await tx.deleteFrom('outbox').where('request_id', '=', requestId).execute();
}
