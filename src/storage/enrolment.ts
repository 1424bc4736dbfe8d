import { randomBytes } from 'node:crypto';
import { browserToken } from './known-browser.ts';
import { newRecoveryCodes } from './recovery-codes.ts';
import { digestOf } from './sealing.ts';
import { newSecret, sealSecret, stepOfCode, unsealSecret } from './second-factor.ts';
import { startSession } from './sessions.ts';
import { logStaff } from './staff-log.ts';
import type { Database } from './tables.ts';
import { inTurn } from './transaction.ts';

/** How long the binding of a second factor may take, milliseconds. */
export const enrolmentLimit = 15 * 60_000;

/** Begins to bind a second factor, after the password was right; gives the token that goes on with it. */
export async function startEnrolment(
	tx: Database,
	masterKey: Buffer,
	staffId: string,
	now: Date
): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	await tx
		.insertInto('staff_enrolments')
		.values({
			digest: digestOf(token),
			staff_id: staffId,
			sealed_secret: sealSecret(masterKey, staffId, newSecret()),
			started_at: now.toISOString(),
		})
		.execute();
	return token;
}

/** The account and the secret that a token binds; undefined when it has run out, or another was bound meanwhile. */
export async function openEnrolment(
	db: Database,
	masterKey: Buffer,
	token: string,
	now: Date
): Promise<{ staffId: string; username: string; secret: string } | undefined> {
	const row = await db
		.selectFrom('staff_enrolments as enrolment')
		.innerJoin('staff', 'staff.id', 'enrolment.staff_id')
		.select(['staff.id as staffId', 'username', 'enrolment.sealed_secret as sealed'])
		.where('digest', '=', digestOf(token))
		.where('started_at', '>', new Date(now.getTime() - enrolmentLimit).toISOString())
		.where('staff.sealed_secret', 'is', null)
		.where('disabled_at', 'is', null)
		.executeTakeFirst();
	return (
		row && {
			staffId: row.staffId,
			username: row.username,
			secret: unsealSecret(masterKey, row.staffId, row.sealed),
		}
	);
}

/** Bound: a session is open, and the recovery codes are to be shown, once. */
export type Enrolled =
	| { now: 'in'; session: string; browser: string; recoveryCodes: string[] }
	| { now: 'wrong' }
	| { now: 'over' };

/** Binds the second factor with its first code, and signs in. */
export async function confirmEnrolment(
	db: Database,
	masterKey: Buffer,
	typed: { token: string; code: string; address: string },
	now: Date
): Promise<Enrolled> {
	return inTurn(db, async (tx): Promise<Enrolled> => {
		const open = await openEnrolment(tx, masterKey, typed.token, now);
		if (!open) return { now: 'over' };
		const step = stepOfCode(open.secret, typed.code, now);
		if (step === undefined) return { now: 'wrong' };
		const { staffId, username } = open;
		const { numUpdatedRows } = await tx
			.updateTable('staff')
			.set({ sealed_secret: sealSecret(masterKey, staffId, open.secret), last_step: step })
			.where('id', '=', staffId)
			.where('sealed_secret', 'is', null)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return { now: 'over' };
		await forgetEnrolments(tx, staffId);
		const { address } = typed;
		const at = now.toISOString();
		await logStaff(tx, { at, staffId, action: 'second factor bound', subject: staffId, address });
		await logStaff(tx, { at, staffId, action: 'signed in', subject: staffId, address });
		return {
			now: 'in',
			session: await startSession(tx, { staffId, address, now }),
			browser: browserToken(masterKey, username),
			recoveryCodes: await newRecoveryCodes(tx, masterKey, staffId),
		};
	});
}

/** Ends what was begun to bind for an account. */
export async function forgetEnrolments(tx: Database, staffId: string): Promise<void> {
	await tx.deleteFrom('staff_enrolments').where('staff_id', '=', staffId).execute();
}
