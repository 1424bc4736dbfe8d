import type { ActionError } from 'astro:actions';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from './site.ts';

const files = {
	400: '400/index.html',
	404: '404.html',
	429: '429/index.html',
	503: '503/index.html',
} as const;

/** One of the prerendered error pages as the answer of a live page or endpoint. */
export function errorPage(status: keyof typeof files, headers: Record<string, string> = {}): Response {
	const page = readFileSync(join(settings.buildDir, 'current/client', files[status]));
	return new Response(page, { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
}

/** The value of Retry-After for an instant. */
export function secondsUntil(until: string, now: Date): string {
	return String(Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / 1000)));
}

/**
 * The answer to a form that could not be read at all, or not be kept for now; undefined when there is no error. Any
 * other error is ours and is thrown, to become a 500.
 */
export function unreadableForm(error: ActionError | undefined): Response | undefined {
	if (!error) return undefined;
	if (error.code === 'UNSUPPORTED_MEDIA_TYPE' || error.code === 'BAD_REQUEST') return errorPage(400);
	if (error.code === 'SERVICE_UNAVAILABLE') return errorPage(503);
	throw error;
}

/** Marks the answer of a live page that a limit refuses until an instant: 429 with Retry-After. */
export function mustWait(response: { status?: number; headers: Headers }, until: string): void {
	response.status = 429;
	response.headers.set('Retry-After', secondsUntil(until, new Date()));
}
