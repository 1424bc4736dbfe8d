import { forgetEnrolments } from './enrolment.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { endSessionsOf, type SignedInStaff } from './sessions.ts';
import { countTry } from './sign-in-failures.ts';
import { logStaff } from './staff-log.ts';
import type { Database } from './tables.ts';
import { inTurn } from './transaction.ts';

/**
 * Changes the password of who is signed in, who must know the old one, and ends all their other sessions. Wrong old
 * passwords are counted like failed sign-ins: an open session must not serve to guess one.
 */
export async function changePassword(
	db: Database,
	masterKey: Buffer,
	staff: SignedInStaff,
	typed: { old: string; password: string; address: string; now: Date }
): Promise<'changed' | 'wrong' | 'waiting'> {
	const { address, now } = typed;
	// A count apart from that of signing in, under a name that nobody can type there.
	const tried = { username: `password of ${staff.id}`, address, browser: undefined };
	const attempt = await countTry(db, masterKey, tried, now);
	if (!attempt) return 'waiting';
	const { password_hash: oldHash } = await db
		.selectFrom('staff')
		.select('password_hash')
		.where('id', '=', staff.id)
		.executeTakeFirstOrThrow();
	if (!(await passwordMatches(typed.old, oldHash))) return 'wrong';
	const password_hash = await hashPassword(typed.password);
	return inTurn(db, async (tx) => {
		await attempt.forgive(tx);
		const { numUpdatedRows } = await tx
			.updateTable('staff')
			.set({ password_hash })
			.where('id', '=', staff.id)
			.where('password_hash', '=', oldHash)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return 'wrong';
		await forgetEnrolments(tx, staff.id);
		await endSessionsOf(tx, staff.id, staff.sessionId);
		const at = now.toISOString();
		await logStaff(tx, { at, staffId: staff.id, action: 'password changed', subject: staff.id, address });
		return 'changed';
	});
}
