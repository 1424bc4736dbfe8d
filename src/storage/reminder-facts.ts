import type { Day } from '../domain/calendar/day.ts';
import type { Calendar } from '../domain/calendar/year.ts';
import { reminderFactsOf } from '../domain/requests/reminder-facts.ts';
import type { ReminderFacts } from '../domain/requests/reminders.ts';
import { caseOf } from '../domain/requests/state.ts';
import { openStates } from '../domain/requests/states.ts';
import { historyOf } from './register.ts';
import type { Database } from './tables.ts';

/** What the reminders need to know of every request that is still owed an answer. */
export async function reminderFacts(db: Database, today: Day, calendar: Calendar): Promise<ReminderFacts[]> {
	const rows = await db
		.selectFrom('requests')
		.select(['id', 'number'])
		.where('state', 'in', openStates)
		.execute();
	const facts: ReminderFacts[] = [];
	for (const { id, number } of rows)
		facts.push(reminderFactsOf(number, caseOf(await historyOf(db, id)), today, calendar));
	return facts;
}
