import type { Reckoning } from '../domain/requests/clock/facts.ts';
import { reminderFactsOf } from '../domain/requests/reminder-facts.ts';
import type { ReminderFacts } from '../domain/requests/reminders.ts';
import { openStates } from '../domain/requests/states.ts';
import { casesOf } from './cases.ts';
import type { Database } from './tables.ts';

/** What the reminders need to know of every request that is still owed an answer. */
export async function reminderFacts(db: Database, reckoning: Reckoning): Promise<ReminderFacts[]> {
	const rows = await db
		.selectFrom('requests')
		.select(['id', 'number', 'version'])
		.where('state', 'in', openStates)
		.execute();
	const cases = await casesOf(db, rows);
	return rows.flatMap(({ id, number }) => {
		const request = cases.get(id);
		return request ? [reminderFactsOf(number, request, reckoning)] : [];
	});
}
