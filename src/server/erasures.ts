import { addDays, dayInShanghai, type Day } from '../domain/calendar/day.ts';
import { resultTitle } from '../domain/requests/outcomes.ts';
import { erasingPaused } from '../domain/requests/retention.ts';
import { standing } from '../domain/requests/retention-words.ts';
import { nearTheirEnd } from '../storage/erasing.ts';
import { store } from './database.ts';
import { currentCalendar, site } from './site.ts';

/** A request whose period of keeping is over or soon will be. */
export interface ErasureAhead {
	number: string;
	outcome: string;
	/** Last day of the period. */
	keptUntil: Day;
	/** Whether it is held, announced, or waits for something. */
	standing: string;
}

/** Whose personal data is to be erased within the days of notice, held ones too; and why nothing is erased now, if so. */
export async function erasuresAhead(
	now: Date
): Promise<{ rows: ErasureAhead[]; paused: string | undefined }> {
	const { db } = await store();
	const today = dayInShanghai(now.toISOString());
	const near = await nearTheirEnd(db, site.privacy.retention, today);
	const rows = near.map(({ number, request, retention }) => ({
		number,
		outcome: request.outcome ? resultTitle(request.outcome) : '',
		keptUntil: addDays(retention.from, -1),
		standing: standing(request, retention),
	}));
	return { rows, paused: erasingPaused(today, currentCalendar()) };
}
