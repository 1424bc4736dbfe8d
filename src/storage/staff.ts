import { randomBytes, randomUUID } from 'node:crypto';
import { hashPassword, passwordMatches } from './password.ts';
import { digestOf, keyedDigest } from './sealing.ts';
import type { Database } from './tables.ts';

/** A member of staff, as the desk knows them. */
export interface StaffMember {
	id: string;
	username: string;
	displayName: string;
}

const minute = 60_000;
const idleLimit = 30 * minute;
const absoluteLimit = 12 * 60 * minute;
/** Failed sign-ins within the window after which an account must wait. */
export const mostFailures = 5;
const failureWindow = 10 * minute;

/** Adds an account. Throws when the name is taken. */
export async function addStaff(
	db: Database,
	account: { username: string; displayName: string; password: string; now: Date }
): Promise<void> {
	const taken = await db
		.selectFrom('staff')
		.select('id')
		.where('username', '=', account.username)
		.executeTakeFirst();
	if (taken) throw new Error(`账号“${account.username}”已存在，请换一个名称`);
	await db
		.insertInto('staff')
		.values({
			id: randomUUID(),
			username: account.username,
			display_name: account.displayName,
			password_hash: await hashPassword(account.password),
			created_at: account.now.toISOString(),
		})
		.execute();
}

export type SignIn = { ok: true; token: string } | { ok: false; reason: 'wrong' | 'wait' };

/** Signs in. Unknown name and wrong password give the same answer after the same work. */
export async function signIn(
	db: Database,
	masterKey: Buffer,
	typed: { username: string; password: string; now: Date }
): Promise<SignIn> {
	const subject = keyedDigest(masterKey, `sign-in ${typed.username}`);
	if (!(await countAttempt(db, subject, typed.now))) return { ok: false, reason: 'wait' };
	const account = await db
		.selectFrom('staff')
		.select(['id', 'password_hash'])
		.where('username', '=', typed.username)
		.executeTakeFirst();
	if (!(await passwordMatches(typed.password, account?.password_hash)) || !account)
		return { ok: false, reason: 'wrong' };
	await db.deleteFrom('failed_attempts').where('subject', '=', subject).execute();
	return { ok: true, token: await startSession(db, account.id, typed.now) };
}

/**
 * Counts a try before its password is looked at, so that many at once cannot slip past the limit. False when the
 * account must wait.
 */
async function countAttempt(db: Database, subject: string, now: Date): Promise<boolean> {
	const since = new Date(now.getTime() - failureWindow).toISOString();
	return db.transaction().execute(async (tx) => {
		await tx.deleteFrom('failed_attempts').where('at', '<', since).execute();
		const { failures } = await tx
			.selectFrom('failed_attempts')
			.select((e) => e.fn.countAll<number>().as('failures'))
			.where('subject', '=', subject)
			.executeTakeFirstOrThrow();
		if (failures >= mostFailures) return false;
		await tx.insertInto('failed_attempts').values({ subject, at: now.toISOString() }).execute();
		return true;
	});
}

async function startSession(db: Database, staffId: string, now: Date): Promise<string> {
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
	if (age(row.seen_at) > idleLimit || age(row.started_at) > absoluteLimit) {
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
