import { randomBytes } from 'node:crypto';
import { digestOf } from './sealing.ts';
import type { Database } from './tables.ts';

/** A member of staff, as the desk knows them. */
export interface StaffMember {
	id: string;
	username: string;
	displayName: string;
}

const minute = 60_000;
const idleLimit = 30 * minute;
/** How long a session can last however much it is used, milliseconds. */
export const sessionLimit = 12 * 60 * minute;

/** Opens a session; gives its token, of which only the digest is stored. */
export async function startSession(db: Database, staffId: string, now: Date): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	const at = now.toISOString();
	await db
		.insertInto('staff_sessions')
		.values({ digest: digestOf(token), staff_id: staffId, started_at: at, seen_at: at })
		.execute();
	return token;
}

/** Who a session belongs to, and notes that it was used; undefined when it has ended (idle 30 minutes, 12 hours in all). */
export async function staffOfSession(
	db: Database,
	token: string,
	now: Date
): Promise<StaffMember | undefined> {
	const digest = digestOf(token);
	const row = await db
		.selectFrom('staff_sessions')
		.innerJoin('staff', 'staff.id', 'staff_sessions.staff_id')
		.select(['staff.id', 'username', 'display_name', 'started_at', 'seen_at'])
		.where('digest', '=', digest)
		.executeTakeFirst();
	if (!row) return undefined;
	const age = (instant: string) => now.getTime() - Date.parse(instant);
	if (age(row.seen_at) > idleLimit || age(row.started_at) > sessionLimit) {
		await endSession(db, token);
		return undefined;
	}
	if (age(row.seen_at) > minute)
		await db
			.updateTable('staff_sessions')
			.set({ seen_at: now.toISOString() })
			.where('digest', '=', digest)
			.execute();
	return { id: row.id, username: row.username, displayName: row.display_name };
}

/** Ends a session. */
export async function endSession(db: Database, token: string): Promise<void> {
	await db.deleteFrom('staff_sessions').where('digest', '=', digestOf(token)).execute();
}
