import type { Calendar } from '../domain/calendar/year.ts';
import type { FramedSite } from '../domain/site.ts';
import { readSettings } from '../settings.ts';
import { readCalendar, readSite } from '../storage/content-files.ts';
import { countyFrame } from './county-frame.ts';
import { logFailure } from './failure-log.ts';

export const settings = readSettings();

/** Identity and texts of the town, and the frame of the site that hosts it. */
export const site: FramedSite = {
	...readSite(settings.contentDir),
	county: countyFrame(settings.contentDir, settings.base),
};

let lastGood = readCalendar(settings.contentDir);

/**
 * The official calendar as it stands in the content folder now: a year that staff add is seen without a restart. While
 * a file is being edited and cannot be read, the calendar that was last read serves.
 */
export function currentCalendar(): Calendar {
	try {
		lastGood = readCalendar(settings.contentDir);
	} catch (error) {
		logFailure(error);
	}
	return lastGood;
}
