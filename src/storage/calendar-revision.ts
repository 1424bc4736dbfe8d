import { dayInShanghai } from '../domain/calendar/day.ts';
import type { Calendar } from '../domain/calendar/year.ts';
import { caseOf } from '../domain/requests/state.ts';
import { clockFacts } from '../domain/requests/clock-facts.ts';
import type { PaymentEffect } from '../domain/requests/clock/facts.ts';
import { newlyPublished, recomputed, revisionEvents } from '../domain/requests/clock/revision.ts';
import { openStates } from '../domain/requests/states.ts';
import { knownCalendar, noteCalendar } from './known-calendar.ts';
import { stepInside } from './register.ts';
import { historiesIn } from './histories.ts';
import type { Database } from './tables.ts';
import { inTurn } from './transaction.ts';

/** The calendar as the content holds it now, and by what else due dates are reckoned. */
export interface ReadCalendar {
	calendar: Calendar;
	afterPayment: PaymentEffect;
	now: Date;
}

/**
 * Records for every open request how the holiday notices that arrived since the last time change its due date
 * (`calendarRevised`), and notes the calendar: all in one transaction, so that each notice is recorded once however many
 * processes start at once, and wholly at the next start when this one breaks off. Gives how many events it added.
 */
export async function reviseByCalendar(
	db: Database,
	masterKey: Buffer,
	{ calendar, afterPayment, now }: ReadCalendar
): Promise<number> {
	if (!newlyPublished(await knownCalendar(db), calendar).differs) return 0;
	const today = dayInShanghai(now.toISOString());
	return inTurn(db, async (tx) => {
		const { before, after } = newlyPublished(await knownCalendar(tx), calendar);
		let added = 0;
		for (const [requestId, history] of await historiesIn(tx, openStates)) {
			const revisions = recomputed(clockFacts(caseOf(history)), before, after, today, afterPayment);
			for (const event of revisionEvents(revisions)) {
				await stepInside(tx, masterKey, {
					requestId,
					actor: { kind: 'system' },
					calendar: after,
					afterPayment,
					now,
					type: event.type,
					event: () => event,
				});
				added += 1;
			}
		}
		await noteCalendar(tx, after);
		return added;
	});
}
