import { calendarYearSchema, type Calendar } from '../domain/calendar/year.ts';
import type { Database } from './tables.ts';

/** The calendar by which the register's due dates were last reckoned; empty when none was noted yet. */
export async function knownCalendar(db: Database): Promise<Calendar> {
	const rows = await db.selectFrom('known_calendar').selectAll().orderBy('year').execute();
	return new Map(rows.map(({ year, days }) => [year, calendarYearSchema.parse(JSON.parse(days))]));
}

/** Notes the years of a calendar in the place of what was known of them; other years stay. */
export async function noteCalendar(tx: Database, calendar: Calendar): Promise<void> {
	for (const year of calendar.values()) {
		const days = JSON.stringify(year);
		await tx
			.insertInto('known_calendar')
			.values({ year: year.year, days })
			.onConflict((known) => known.column('year').doUpdateSet({ days }))
			.execute();
	}
}
