import { passwordFault, tidyPassword } from '../domain/staff/password-rule.ts';
import type { FieldFault } from '../domain/requests/application.ts';
import { changePassword } from '../storage/own-password.ts';
import { recoveryCodesLeft } from '../storage/recovery-codes.ts';
import { endSessionOf, endSessionsOf, sessionsOf, type SignedInStaff } from '../storage/sessions.ts';
import { logStaff, staffLog } from '../storage/staff-log.ts';
import { store } from './database.ts';
import { textValue } from './form.ts';
import { site } from './site.ts';
import { waitingRule, type Asked } from './staff-door.ts';

/** Failed sign-ins that the page shows. */
const shownFailures = 10;

/** What the account page shows: open sessions, failed sign-ins, how many recovery codes are left. */
export async function ownAccount(staff: SignedInStaff, now: Date) {
	const { db } = await store();
	const [sessions, failures, codesLeft] = await Promise.all([
		sessionsOf(db, staff.id, now),
		staffLog(db, { subject: staff.id, actions: ['sign-in failed'], limit: shownFailures }),
		recoveryCodesLeft(db, staff.id),
	]);
	return { sessions, failures, codesLeft };
}

export type OwnChange = { ok: true; done: string } | { ok: false; faults: FieldFault[] };

/** Changes the own password; all other sessions end. */
export async function changeOwnPassword(staff: SignedInStaff, asked: Asked): Promise<OwnChange> {
	const field = (name: string) => textValue(asked.form, name, 500);
	const [old, password, again] = [field('oldPassword'), field('newPassword'), field('newPasswordAgain')];
	const fault = passwordFault(password, [staff.username, staff.displayName, site.town]);
	if (old === '') return refused('oldPassword', '请填写现在的密码');
	if (fault) return refused('newPassword', fault);
	if (tidyPassword(password) !== tidyPassword(again))
		return refused('newPasswordAgain', '两次填写的新密码不一样，请重新填写');
	const { db, key } = await store();
	const { address, now } = asked;
	const result = await changePassword(db, key, staff, { old, password, address, now });
	if (result === 'waiting') return refused('oldPassword', `失败次数过多，请稍后再试。${waitingRule}`);
	if (result === 'wrong') return refused('oldPassword', '现在的密码不对，请重新填写');
	return { ok: true, done: '密码已修改，其他登录已退出' };
}

/** Ends one session of the own account, or all others. */
export async function endOwnSession(staff: SignedInStaff, asked: Asked): Promise<OwnChange> {
	const { db } = await store();
	const id = textValue(asked.form, 'session', 40);
	if (id === '') await endSessionsOf(db, staff.id, staff.sessionId);
	else if (!(await endSessionOf(db, staff.id, id))) return refused('', '这个登录已经退出');
	await logStaff(db, {
		at: asked.now.toISOString(),
		staffId: staff.id,
		action: 'session ended',
		subject: staff.id,
		address: asked.address,
	});
	return { ok: true, done: id === '' ? '其他登录已退出' : '已退出这个登录' };
}

function refused(field: string, message: string): OwnChange {
	return { ok: false, faults: [{ field, message }] };
}
