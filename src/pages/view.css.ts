import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { viewStylesheet } from '../server/view-stylesheet.ts';

export const prerender = false;

/** The stylesheet of the view that the reader has chosen; empty for everyone who has chosen none. */
export const GET: APIRoute = ({ cookies, request }) => {
	const css = viewStylesheet(cookies);
	const ETag = `"${createHash('sha256').update(css).digest('base64url').slice(0, 16)}"`;
	const headers = { ETag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie' };
	if (request.headers.get('If-None-Match') === ETag) return new Response(null, { status: 304, headers });
	return new Response(css, { headers: { ...headers, 'Content-Type': 'text/css; charset=utf-8' } });
};
