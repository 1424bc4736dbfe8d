import { randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '../domain/requests/roles.ts';
import { digestOf } from './sealing.ts';
import type { Database } from './tables.ts';

/** A member of staff, as the desk knows them. */
export interface StaffMember {
	id: string;
	username: string;
	displayName: string;
	roles: Role[];
}

/** Who is signed in, and by which session. */
export interface SignedInStaff extends StaffMember {
	sessionId: string;
}

const minute = 60_000;
const idleLimit = 30 * minute;
/** How long a session can last however much it is used, milliseconds. */
export const sessionLimit = 12 * 60 * minute;

/** Opens a session; gives its token, of which only the digest is stored. */
export async function startSession(
	db: Database,
	session: { staffId: string; address: string; now: Date }
): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	const at = session.now.toISOString();
	await db
		.insertInto('staff_sessions')
		.values({
			id: randomUUID(),
			digest: digestOf(token),
			staff_id: session.staffId,
			started_at: at,
			seen_at: at,
			address: session.address,
		})
		.execute();
	return token;
}

/** Who a session belongs to, and notes that it was used; undefined when it has ended (idle 30 minutes, 12 hours in all). */
export async function staffOfSession(
	db: Database,
	token: string,
	now: Date
): Promise<SignedInStaff | undefined> {
	const row = await db
		.selectFrom('staff_sessions as session')
		.innerJoin('staff', 'staff.id', 'session.staff_id')
		.select(['session.id as sessionId', 'started_at', 'seen_at'])
		.select(['staff.id', 'username', 'display_name as displayName', 'roles'])
		.where('digest', '=', digestOf(token))
		.where('disabled_at', 'is', null)
		.executeTakeFirst();
	if (!row) return undefined;
	const { sessionId, id, username, displayName, roles } = row;
	if (hasEnded(row, now)) {
		await endSession(db, token);
		return undefined;
	}
	if (now.getTime() - Date.parse(row.seen_at) > minute)
		await db
			.updateTable('staff_sessions')
			.set({ seen_at: now.toISOString() })
			.where('id', '=', sessionId)
			.execute();
	return { id, username, displayName, roles: JSON.parse(roles) as Role[], sessionId };
}

/** The open sessions of an account, last used first. */
export async function sessionsOf(db: Database, staffId: string, now: Date) {
	const rows = await db
		.selectFrom('staff_sessions')
		.select(['id', 'started_at', 'seen_at', 'address'])
		.where('staff_id', '=', staffId)
		.orderBy('seen_at', 'desc')
		.execute();
	return rows.filter((row) => !hasEnded(row, now));
}

/** Ends the session of a token. */
export async function endSession(db: Database, token: string): Promise<void> {
	await db.deleteFrom('staff_sessions').where('digest', '=', digestOf(token)).execute();
}

/** Ends one session of an account; true when there was one. */
export async function endSessionOf(db: Database, staffId: string, sessionId: string): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('staff_sessions')
		.where('staff_id', '=', staffId)
		.where('id', '=', sessionId)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Ends all sessions of an account but the one that is named. */
export async function endSessionsOf(db: Database, staffId: string, except = ''): Promise<void> {
	await db.deleteFrom('staff_sessions').where('staff_id', '=', staffId).where('id', '<>', except).execute();
}

function hasEnded(session: { started_at: string; seen_at: string }, now: Date): boolean {
	const age = (instant: string) => now.getTime() - Date.parse(instant);
	return age(session.seen_at) > idleLimit || age(session.started_at) > sessionLimit;
}
