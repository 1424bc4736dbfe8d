import type { Day } from '../domain/calendar/day.ts';
import { remindersOf, type Reminder } from '../domain/requests/reminders.ts';
import { reminderFacts } from '../storage/reminder-facts.ts';
import { store } from './database.ts';
import { currentCalendar } from './site.ts';

/** What staff must see to today, most urgent first. */
export async function reminders(today: Day): Promise<Reminder[]> {
	const calendar = currentCalendar();
	return remindersOf(await reminderFacts((await store()).db, today, calendar), today, calendar);
}
