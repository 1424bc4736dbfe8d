import type { ActionError } from 'astro:actions';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from './site.ts';

const files = { 400: '400/index.html', 404: '404.html' } as const;

/** One of the prerendered error pages as the answer of a live page or endpoint. */
export function errorPage(status: keyof typeof files): Response {
	const page = readFileSync(join(settings.buildDir, 'current/client', files[status]));
	return new Response(page, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/**
 * The answer to a form that could not be read at all; undefined when there is no error. Any other error is ours and
 * is thrown, to become a 500.
 */
export function unreadableForm(error: ActionError | undefined): Response | undefined {
	if (!error) return undefined;
	if (error.code === 'UNSUPPORTED_MEDIA_TYPE' || error.code === 'BAD_REQUEST') return errorPage(400);
	throw error;
}
