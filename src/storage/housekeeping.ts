import { oldestThatCounts } from '../domain/staff/lock-out.ts';
import { enrolmentLimit } from './enrolment.ts';
import { sessionLimit } from './sessions.ts';
import type { Database } from './tables.ts';

/**
 * Deletes what has run out: unsent forms whose two hours are over, sessions and bindings of a second factor that
 * cannot be used any more, and counted uses and failed sign-ins that no limit counts any longer.
 */
export async function forgetExpired(db: Database, now: Date): Promise<void> {
	await db.deleteFrom('drafts').where('expires_at', '<=', now.toISOString()).execute();
	await db.deleteFrom('limited_uses').where('expires_at', '<=', now.toISOString()).execute();
	await db.deleteFrom('sign_in_failures').where('at', '<', oldestThatCounts(now)).execute();
	const before = (age: number) => new Date(now.getTime() - age).toISOString();
	await db.deleteFrom('staff_sessions').where('started_at', '<', before(sessionLimit)).execute();
	await db.deleteFrom('staff_enrolments').where('started_at', '<', before(enrolmentLimit)).execute();
}
