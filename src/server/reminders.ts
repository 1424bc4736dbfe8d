import { remindersOf, type Reminder } from '../domain/requests/reminders.ts';
import { reminderFacts } from '../storage/reminder-facts.ts';
import { store } from './database.ts';
import { reckoningNow } from './request-clock.ts';

/** What staff must see to today, most urgent first. */
export async function reminders(now: Date): Promise<Reminder[]> {
	const reckoning = reckoningNow(now);
	const facts = await reminderFacts((await store()).db, reckoning);
	return remindersOf(facts, reckoning.today, reckoning.calendar);
}
