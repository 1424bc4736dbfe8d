import type { AstroCookies } from 'astro';
import { settings } from './site.ts';

const secure = settings.siteUrl?.startsWith('https:') ?? false;

/**
 * The cookies of the desk. Their path keeps them from the other applications of the county's host, for which
 * `__Host-` would not allow; over TLS their names say that nobody on an unsafe connection can have set them.
 */
const options = { path: `${settings.base}staff/`, httpOnly: true, sameSite: 'strict', secure } as const;
const nameOf = (name: string) => `${secure ? '__Secure-' : ''}gongkai_${name}`;

/** `staff`: the session; `enrolment`: a second factor that is being bound; `browser`: where an account has signed in. */
export type StaffCookie = 'staff' | 'enrolment' | 'browser';

/** Days that a browser stays known. */
const browserDays = 180;

/** The value of a cookie; undefined when it is not set. */
export function cookieValue(cookies: AstroCookies, name: StaffCookie): string | undefined {
	return cookies.get(nameOf(name))?.value || undefined;
}

/** Sets a cookie; all but `browser` end with the browser. */
export function setCookie(cookies: AstroCookies, name: StaffCookie, value: string): void {
	const age = name === 'browser' ? { maxAge: browserDays * 24 * 60 * 60 } : {};
	cookies.set(nameOf(name), value, { ...options, ...age });
}

/** Takes a cookie away. */
export function forgetCookie(cookies: AstroCookies, name: StaffCookie): void {
	cookies.delete(nameOf(name), options);
}
