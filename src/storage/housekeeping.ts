import { sessionLimit } from './sessions.ts';
import type { Database } from './tables.ts';

/** Deletes what has run out: unsent forms whose two hours are over, and sessions that cannot be used any more. */
export async function forgetExpired(db: Database, now: Date): Promise<void> {
	await db.deleteFrom('drafts').where('expires_at', '<=', now.toISOString()).execute();
	const oldest = new Date(now.getTime() - sessionLimit).toISOString();
	await db.deleteFrom('staff_sessions').where('started_at', '<', oldest).execute();
}
