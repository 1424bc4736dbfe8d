import { randomUUID } from 'node:crypto';
import { inOrder, roleFault } from '../domain/requests/rights.ts';
import type { Role } from '../domain/requests/roles.ts';
import type { LogAction } from '../domain/staff/log-actions.ts';
import { forgetEnrolments } from './enrolment.ts';
import { hashPassword } from './password.ts';
import { forgetRecoveryCodes } from './recovery-codes.ts';
import { endSessionsOf, type StaffMember } from './sessions.ts';
import { logStaff, type Doer } from './staff-log.ts';
import type { Database } from './tables.ts';
import { inTurn } from './transaction.ts';

/** A change of accounts that is refused, in words for who asked for it. */
export class AccountError extends Error {
	override name = 'AccountError';
}

/** An account as the administrator sees it. */
export interface Account extends StaffMember {
	disabled: boolean;
	/** Whether a second factor is bound. */
	bound: boolean;
	/** UTC instant. */
	createdAt: string;
}

/** Adds an account and gives its id. Throws {@link AccountError} when the name is taken or the roles do not go together. */
export async function addStaff(
	db: Database,
	account: { username: string; displayName: string; password: string; roles: Role[]; by: Doer; now: Date }
): Promise<string> {
	const { username, by, now } = account;
	const roles = rolesText(account.roles);
	const password_hash = await hashPassword(account.password);
	const id = randomUUID();
	await inTurn(db, async (tx) => {
		const { numInsertedOrUpdatedRows } = await tx
			.insertInto('staff')
			.values({
				id,
				username,
				display_name: account.displayName,
				password_hash,
				roles,
				created_at: now.toISOString(),
			})
			.onConflict((c) => c.column('username').doNothing())
			.executeTakeFirst();
		if (!numInsertedOrUpdatedRows) throw new AccountError(`账号“${username}”已存在，请换一个名称`);
		await logStaff(tx, { ...by, at: now.toISOString(), action: 'account added', subject: id });
	});
	return id;
}

/** The name of a member of staff as colleagues know it; the id itself when there is no such account. */
export async function displayNameOf(db: Database, id: string): Promise<string> {
	const row = await db.selectFrom('staff').select('display_name').where('id', '=', id).executeTakeFirst();
	return row?.display_name ?? id;
}

/** All accounts, by name. */
export async function listStaff(db: Database): Promise<Account[]> {
	const rows = await db.selectFrom('staff').selectAll().orderBy('username').execute();
	return rows.map((row) => ({
		id: row.id,
		username: row.username,
		displayName: row.display_name,
		roles: JSON.parse(row.roles) as Role[],
		disabled: row.disabled_at !== null,
		bound: row.sealed_secret !== null,
		createdAt: row.created_at,
	}));
}

interface Change {
	id: string;
	by: Doer;
	now: Date;
}

/** Gives an account other roles; they hold from its next click on. Throws {@link AccountError}. */
export async function setRoles(db: Database, change: Change & { roles: Role[] }): Promise<void> {
	await changeAccount(db, change, 'roles changed', { roles: rolesText(change.roles) });
}

/** Gives an account a new password, takes its second factor away and ends its sessions. Throws {@link AccountError}. */
export async function resetAccount(db: Database, change: Change & { password: string }): Promise<void> {
	const password_hash = await hashPassword(change.password);
	const values = { password_hash, sealed_secret: null, last_step: null };
	await changeAccount(db, change, 'account reset', values, async (tx) => {
		await forgetRecoveryCodes(tx, change.id);
		await forgetAccess(tx, change.id);
	});
}

/** Closes an account and ends its sessions; it is never deleted, since events name it. Throws {@link AccountError}. */
export async function disableAccount(db: Database, change: Change): Promise<void> {
	const values = { disabled_at: change.now.toISOString() };
	await changeAccount(db, change, 'account disabled', values, (tx) => forgetAccess(tx, change.id));
}

/** Opens a closed account again. Throws {@link AccountError}. */
export async function enableAccount(db: Database, change: Change): Promise<void> {
	await changeAccount(db, change, 'account enabled', { disabled_at: null });
}

async function forgetAccess(tx: Database, id: string): Promise<void> {
	await forgetEnrolments(tx, id);
	await endSessionsOf(tx, id);
}

/** No one changes the own account: so an administrator always remains. */
async function changeAccount(
	db: Database,
	{ id, by, now }: Change,
	action: LogAction,
	values: {
		roles?: string;
		password_hash?: string;
		sealed_secret?: null;
		last_step?: null;
		disabled_at?: string | null;
	},
	also?: (tx: Database) => Promise<void>
): Promise<void> {
	if (by.staffId === id) throw new AccountError('不能改动自己的账号，请由另一名管理员办理');
	await inTurn(db, async (tx) => {
		const { numUpdatedRows } = await tx
			.updateTable('staff')
			.set(values)
			.where('id', '=', id)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) throw new AccountError('没有这个账号');
		await also?.(tx);
		await logStaff(tx, { ...by, at: now.toISOString(), action, subject: id });
	});
}

function rolesText(roles: Role[]): string {
	const fault = roleFault(roles);
	if (fault) throw new AccountError(fault);
	return JSON.stringify(inOrder(roles));
}
