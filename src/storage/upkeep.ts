import { dayInShanghai, yearsAfter } from '../domain/calendar/day.ts';
import type { Calendar } from '../domain/calendar/year.ts';
import { erasingPaused } from '../domain/requests/retention.ts';
import type { Site } from '../domain/site.ts';
import { eraseDue, type ErasingRound } from './erasing.ts';
import { forgetExpired } from './housekeeping.ts';
import { scrubDeleted } from './scrub.ts';
import { forgetOldLog } from './staff-log.ts';
import type { Database } from './tables.ts';

/**
 * Makes the round that deletes whatever has run out. Its first round, and every one that erased a person, also rids the
 * files of the database of the destroyed keys: a process that was killed in between is made up for by the next.
 */
export function upkeepOf(
	db: Database,
	masterKey: Buffer,
	{ privacy: { retention, deskLogYears }, requests }: Pick<Site, 'privacy' | 'requests'>
): (calendar: Calendar, now: Date) => Promise<ErasingRound> {
	let toScrub = true;
	return async (calendar, now) => {
		await forgetExpired(db, now);
		const today = dayInShanghai(now.toISOString());
		// A clock that runs ahead must not cost the record of the desk either.
		if (!erasingPaused(today, calendar)) await forgetOldLog(db, yearsAfter(today, -deskLogYears));
		const round = await eraseDue(db, masterKey, { schedule: retention, calendar, ...requests, now });
		toScrub ||= round.erased.length > 0;
		if (toScrub) toScrub = !(await scrubDeleted(db));
		return round;
	};
}
