import type { AstroCookies } from 'astro';
import { endSession, staffOfSession, type StaffMember } from '../storage/sessions.ts';
import { signIn } from '../storage/staff.ts';
import { store } from './database.ts';
import { textValue } from './form.ts';
import { settings } from './site.ts';

const cookie = 'gongkai_staff';
const cookieOptions = {
	path: `${settings.base}staff/`,
	httpOnly: true,
	sameSite: 'strict',
	secure: settings.siteUrl?.startsWith('https:') ?? false,
} as const;

/** Who is signed in; undefined when nobody is or the session has ended. */
export async function staffOf(cookies: AstroCookies, now: Date): Promise<StaffMember | undefined> {
	const token = cookies.get(cookie)?.value;
	if (!token) return undefined;
	return staffOfSession((await store()).db, token, now);
}

export type Entered = { ok: true } | { ok: false; username: string; message: string };

/** Signs in with the fields of a form and sets the session cookie. */
export async function enter(form: FormData, cookies: AstroCookies, now: Date): Promise<Entered> {
	const username = textValue(form, 'username', 60).trim();
	const password = textValue(form, 'password', 200);
	if (username === '' || password === '') return { ok: false, username, message: '请填写账号和密码' };
	const { db, key } = await store();
	const result = await signIn(db, key, { username, password, now });
	if (result.ok) {
		cookies.set(cookie, result.token, cookieOptions);
		return { ok: true };
	}
	const message =
		result.reason === 'wait' ? '登录失败次数过多，请10分钟后再试' : '账号或密码不对，请核对后重新填写';
	return { ok: false, username, message };
}

/** Signs out. */
export async function leave(cookies: AstroCookies): Promise<void> {
	const token = cookies.get(cookie)?.value;
	if (token) await endSession((await store()).db, token);
	cookies.delete(cookie, cookieOptions);
}
