import { readSettings } from '../settings.ts';
import { readCalendar, readSite } from '../storage/content-files.ts';
import type { Calendar } from '../domain/calendar/year.ts';

export const settings = readSettings();

/** Identity and texts of the town. */
export const site = readSite(settings.contentDir);

/** The official calendar as it stands in the content folder now: a year that staff add is seen without a restart. */
export function currentCalendar(): Calendar {
	return readCalendar(settings.contentDir);
}
