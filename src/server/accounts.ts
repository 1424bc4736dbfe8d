import type { FieldFault } from '../domain/requests/application.ts';
import { formText } from '../domain/requests/form-text.ts';
import { roleFault } from '../domain/requests/rights.ts';
import { roles as roleNames, type Role } from '../domain/requests/roles.ts';
import { accountNameFault } from '../domain/staff/account-name.ts';
import { newPassword } from '../storage/readable-secret.ts';
import type { SignedInStaff } from '../storage/sessions.ts';
import {
	AccountError,
	addStaff,
	disableAccount,
	enableAccount,
	listStaff,
	resetAccount,
	setRoles,
	type Account,
} from '../storage/staff.ts';
import type { Doer } from '../storage/staff-log.ts';
import type { Database } from '../storage/tables.ts';
import { store } from './database.ts';
import { textValue } from './form.ts';
import type { Asked } from './staff-door.ts';

/** Done, with the password that is to be shown once; or refused, with what was typed. */
export type AccountChange =
	| { ok: true; done: string; password?: string }
	| { ok: false; faults: FieldFault[]; username: string; displayName: string; roles: Role[] };

/** All accounts, for the administrator. */
export async function accounts(): Promise<Account[]> {
	return listStaff((await store()).db);
}

/** Adds an account with a password that is shown once. */
export function addAccount(staff: SignedInStaff, asked: Asked): Promise<AccountChange> {
	const username = textValue(asked.form, 'username', 60).trim();
	const name = formText('姓名', 40).safeParse(textValue(asked.form, 'displayName', 500));
	const roles = rolesOf(asked.form);
	return attempt(staff, asked, async (db, by) => {
		refuseIf('username', accountNameFault(username));
		refuseIf('displayName', name.error?.issues[0]?.message);
		refuseIf('displayName', name.data === '' ? '请填写姓名' : undefined);
		refuseIf('roles', roleFault(roles));
		const displayName = name.data ?? '';
		const password = newPassword();
		await addStaff(db, { username, displayName, password, roles, by, now: asked.now });
		return { ok: true, done: `已添加账号${username}（${displayName}）`, password };
	});
}

/** Gives an account other roles. */
export function changeRoles(staff: SignedInStaff, asked: Asked): Promise<AccountChange> {
	const roles = rolesOf(asked.form);
	return attempt(staff, asked, async (db, by) => {
		refuseIf('roles', roleFault(roles));
		await setRoles(db, { id: idOf(asked.form), roles, by, now: asked.now });
		return { ok: true, done: '角色已更改' };
	});
}

/** Gives an account a new password, shown once, and takes its second factor away. */
export function reset(staff: SignedInStaff, asked: Asked): Promise<AccountChange> {
	return attempt(staff, asked, async (db, by) => {
		const password = newPassword();
		await resetAccount(db, { id: idOf(asked.form), password, by, now: asked.now });
		return { ok: true, done: '账号已重置：原密码、验证器和恢复码作废，所有登录已退出', password };
	});
}

/** Closes an account, or opens it again. */
export function switchAccount(staff: SignedInStaff, asked: Asked): Promise<AccountChange> {
	return attempt(staff, asked, async (db, by) => {
		const change = { id: idOf(asked.form), by, now: asked.now };
		const open = asked.form.get('open') === 'yes';
		await (open ? enableAccount(db, change) : disableAccount(db, change));
		return { ok: true, done: open ? '账号已启用' : '账号已停用，所有登录已退出' };
	});
}

class FieldError extends Error {
	readonly field: string;
	constructor(field: string, message: string) {
		super(message);
		this.field = field;
	}
}

function refuseIf(field: string, fault: string | undefined): void {
	if (fault !== undefined) throw new FieldError(field, fault);
}

async function attempt(
	staff: SignedInStaff,
	{ form, address }: Asked,
	run: (db: Database, by: Doer) => Promise<AccountChange>
): Promise<AccountChange> {
	try {
		return await run((await store()).db, { staffId: staff.id, address });
	} catch (error) {
		if (!(error instanceof FieldError || error instanceof AccountError)) throw error;
		const field = error instanceof FieldError ? error.field : '';
		const typed = (name: string) => textValue(form, name, 60);
		return {
			ok: false,
			faults: [{ field, message: error.message }],
			username: typed('username'),
			displayName: typed('displayName'),
			roles: rolesOf(form),
		};
	}
}

const idOf = (form: FormData) => textValue(form, 'account', 40);

function rolesOf(form: FormData): Role[] {
	return (Object.keys(roleNames) as Role[]).filter((role) => form.get(`role-${role}`) === 'yes');
}
