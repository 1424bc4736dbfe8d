import type { AstroCookies } from 'astro';
import { lockMinutes, mostFailures } from '../domain/staff/lock-out.ts';
import { longestPassword } from '../domain/staff/password-rule.ts';
import { confirmEnrolment, openEnrolment } from '../storage/enrolment.ts';
import { secretAddress } from '../storage/second-factor.ts';
import { endSession, staffOfSession, type SignedInStaff } from '../storage/sessions.ts';
import { signIn } from '../storage/sign-in.ts';
import { logStaff } from '../storage/staff-log.ts';
import { store } from './database.ts';
import { textValue } from './form.ts';
import { site } from './site.ts';
import { cookieValue, forgetCookie, setCookie } from './staff-cookies.ts';

/** Who asks something of the desk, and when. */
export interface Asked {
	form: FormData;
	cookies: AstroCookies;
	address: string;
	now: Date;
}

/** The rule of waiting, as it is told to whoever must wait. */
export const waitingRule = `同一账号或者同一网络地址在${lockMinutes}分钟内失败${mostFailures}次的，自第${mostFailures}次失败起${lockMinutes}分钟内不能登录。已经登录的不受影响。`;

/** Who is signed in; undefined when nobody is or the session has ended. */
export async function staffOf(cookies: AstroCookies, now: Date): Promise<SignedInStaff | undefined> {
	const token = cookieValue(cookies, 'staff');
	return token ? staffOfSession((await store()).db, token, now) : undefined;
}

export type Entered =
	{ ok: true; next: 'desk' | 'enrolment' } | { ok: false; username: string; message: string };

/** Signs in with the fields of a form. The session is always a new one: none that was brought along is taken over. */
export async function enter({ form, cookies, address, now }: Asked): Promise<Entered> {
	const username = textValue(form, 'username', 60).trim();
	const password = textValue(form, 'password', 2 * longestPassword);
	const code = textValue(form, 'code', 60);
	if (username === '' || password === '') return { ok: false, username, message: '请填写账号和密码' };
	const { db, key } = await store();
	const browser = cookieValue(cookies, 'browser');
	const result = await signIn(db, key, { username, password, code, address, browser }, now);
	if (result.now === 'waiting')
		return { ok: false, username, message: `登录失败次数过多，请稍后再试。${waitingRule}` };
	if (result.now === 'wrong')
		return { ok: false, username, message: '账号、密码或者验证码不对，请核对后重新填写' };
	if (result.now === 'enrolling') {
		setCookie(cookies, 'enrolment', result.enrolment);
		return { ok: true, next: 'enrolment' };
	}
	await openDesk(cookies, result);
	return { ok: true, next: 'desk' };
}

/** What an authenticator needs for the account that is binding one; undefined when none is. */
export async function enrolment(cookies: AstroCookies, now: Date) {
	const token = cookieValue(cookies, 'enrolment');
	if (!token) return undefined;
	const { db, key } = await store();
	const open = await openEnrolment(db, key, token, now);
	if (!open) return undefined;
	const { username, secret } = open;
	return { username, secret, address: secretAddress(secret, site.siteTitle, username) };
}

export type Bound = { ok: true; recoveryCodes: string[] } | { ok: false; message: string };

/** Binds the second factor with its first code and signs in. */
export async function bind({ form, cookies, address, now }: Asked): Promise<Bound> {
	const { db, key } = await store();
	const typed = {
		token: cookieValue(cookies, 'enrolment') ?? '',
		code: textValue(form, 'code', 60),
		address,
	};
	const result = await confirmEnrolment(db, key, typed, now);
	if (result.now === 'over') return { ok: false, message: '绑定已过期，请重新登录' };
	if (result.now === 'wrong')
		return { ok: false, message: '验证码不对。请填写验证器现在显示的6位数字，并核对手机的时间是否准确' };
	forgetCookie(cookies, 'enrolment');
	await openDesk(cookies, result);
	return { ok: true, recoveryCodes: result.recoveryCodes };
}

/** Signs out. */
export async function leave(staff: SignedInStaff, { cookies, address, now }: Asked): Promise<{ ok: true }> {
	const { db } = await store();
	await endSession(db, cookieValue(cookies, 'staff') ?? '');
	await logStaff(db, {
		at: now.toISOString(),
		staffId: staff.id,
		action: 'signed out',
		subject: staff.id,
		address,
	});
	forgetCookie(cookies, 'staff');
	return { ok: true };
}

async function openDesk(cookies: AstroCookies, opened: { session: string; browser: string }): Promise<void> {
	const before = cookieValue(cookies, 'staff');
	if (before) await endSession((await store()).db, before);
	setCookie(cookies, 'staff', opened.session);
	setCookie(cookies, 'browser', opened.browser);
}
