import type { AstroCookies } from 'astro';
import {
	changedView,
	cookieValueOf,
	readingViewOf,
	type ReadingView,
} from '../domain/reading/reading-view.ts';
import { textValue, textValues } from './form.ts';
import { settings } from './site.ts';

const cookie = 'view';
const cookieOptions = {
	path: settings.base,
	httpOnly: true,
	sameSite: 'lax',
	secure: settings.siteUrl?.startsWith('https:') ?? false,
} as const;

/** Calendar days for which a chosen view is remembered. */
export const daysRemembered = 365;

/** The view that a reader has chosen. */
export function readingView(cookies: AstroCookies): ReadingView {
	return readingViewOf(cookies.get(cookie)?.value);
}

/**
 * Changes the view as a form asks and remembers it; the standard view needs no cookie and leaves none. Gives the path
 * on this site to go back to.
 */
export function changeView(form: FormData, cookies: AstroCookies): { back: string } {
	const fields = textValues(form, ['step', 'layout', 'size', 'colours']);
	const view = changedView(readingView(cookies), fields);
	const value = cookieValueOf(view);
	if (view.layout === 'standard' && view.colours === 'system') cookies.delete(cookie, cookieOptions);
	else cookies.set(cookie, value, { ...cookieOptions, maxAge: daysRemembered * 24 * 60 * 60 });
	return { back: ownPath(textValue(form, 'back', 2000)) };
}

/** A path of this site, with its query; the home page instead of anything that would lead elsewhere. */
function ownPath(path: string): string {
	const own = URL.parse(path, 'http://own.invalid');
	if (!path.startsWith(settings.base) || own?.host !== 'own.invalid') return settings.base;
	return own.pathname.startsWith(settings.base) && !own.pathname.startsWith('//')
		? own.pathname + own.search
		: settings.base;
}
