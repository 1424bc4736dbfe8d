import { randomUUID } from 'node:crypto';
import { hashPassword, passwordMatches } from './password.ts';
import { keyedDigest } from './sealing.ts';
import { startSession } from './sessions.ts';
import type { Database } from './tables.ts';

const minute = 60_000;
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
			.where('at', '<=', now.toISOString())
			.executeTakeFirstOrThrow();
		if (failures >= mostFailures) return false;
		await tx.insertInto('failed_attempts').values({ subject, at: now.toISOString() }).execute();
		return true;
	});
}
