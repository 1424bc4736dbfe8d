import type { LogAction } from '../domain/staff/log-actions.ts';
import { browserToken } from './known-browser.ts';
import { startEnrolment } from './enrolment.ts';
import { passwordMatches } from './password.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import { newSecret, stepOfCode, unsealSecret } from './second-factor.ts';
import { startSession } from './sessions.ts';
import { countTry, type Tried } from './sign-in-failures.ts';
import { logStaff } from './staff-log.ts';
import type { Database, Tables } from './tables.ts';
import { inTurn } from './transaction.ts';

/** What the sign-in form holds. `code` is the authenticator's code or a recovery code; empty before one is bound. */
export interface Typed extends Tried {
	password: string;
	code: string;
}

/** Signed in; or led to binding the second factor; or refused, without a word on what was wrong. */
export type SignIn =
	| { now: 'in'; session: string; browser: string }
	| { now: 'enrolling'; enrolment: string }
	| { now: 'wrong' }
	| { now: 'waiting' };

/**
 * Signs in with name, password and code at once, so that no part of them can be tried alone: unknown or disabled
 * name, wrong password and wrong code give the same answer after the same work.
 */
export async function signIn(db: Database, masterKey: Buffer, typed: Typed, now: Date): Promise<SignIn> {
	const attempt = await countTry(db, masterKey, typed, now);
	if (!attempt) return { now: 'waiting' };
	const account = await db
		.selectFrom('staff')
		.select(['id', 'username', 'password_hash', 'sealed_secret', 'disabled_at'])
		.where('username', '=', typed.username)
		.executeTakeFirst();
	const passwordRight = await passwordMatches(typed.password, account?.password_hash);
	const step = stepOfCode(secretOf(masterKey, account), typed.code, now);
	return inTurn(db, async (tx) => {
		const log = (action: LogAction) =>
			logStaff(tx, {
				at: now.toISOString(),
				staffId: action === 'sign-in failed' ? null : (account?.id ?? null),
				action,
				subject: account?.id ?? null,
				address: typed.address,
			});
		const refuse = async (): Promise<SignIn> => {
			await log('sign-in failed');
			return { now: 'wrong' };
		};
		if (!account || !passwordRight || account.disabled_at !== null) return refuse();
		if (account.sealed_secret === null) {
			await attempt.forgive(tx);
			return { now: 'enrolling', enrolment: await startEnrolment(tx, masterKey, account.id, now) };
		}
		const byCode = step !== undefined && (await useStep(tx, account.id, step));
		if (!byCode && !(await useRecoveryCode(tx, masterKey, account.id, typed.code))) return refuse();
		await attempt.forgive(tx);
		await log(byCode ? 'signed in' : 'signed in with recovery code');
		return {
			now: 'in',
			session: await startSession(tx, { staffId: account.id, address: typed.address, now }),
			browser: browserToken(masterKey, account.username),
		};
	});
}

/** Uses up the code of a time step: true for the first who does, and only after all that were used before. */
async function useStep(tx: Database, staffId: string, step: number): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('staff')
		.set({ last_step: step })
		.where('id', '=', staffId)
		.where((e) => e.or([e('last_step', 'is', null), e('last_step', '<', step)]))
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** The account's secret; a new one where there is none, so that the work is the same. */
function secretOf(
	masterKey: Buffer,
	account: Pick<Tables['staff'], 'id' | 'sealed_secret'> | undefined
): string {
	if (!account?.sealed_secret) return newSecret();
	return unsealSecret(masterKey, account.id, account.sealed_secret);
}
