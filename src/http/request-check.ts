import type { IncomingMessage } from 'node:http';
import { bodyRefusal } from './body-limit.ts';
import { fromOwnPage } from './origin.ts';

/** Astro's own doors that the portal does not use: actions are called through pages, pictures are made at build. */
const closedDoors = /^_(actions|image|server-islands)(\/|$)/;

const hostName = /^([\w.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data;.*boundary=)/i;

/**
 * The status that refuses a request before anything of it is run; undefined when it may go on. `path` is what follows
 * the base path, as it was sent.
 */
export function refusalOf(
	request: IncomingMessage,
	path: string,
	siteUrl: string | undefined
): 400 | 403 | 404 | 411 | 413 | undefined {
	if (!hostName.test(request.headers.host ?? '')) return 400;
	if (isDisguised(path) || closedDoors.test(path)) return 404;
	if (request.method !== 'POST') return undefined;
	const body = bodyRefusal(request, path);
	if (body) return body;
	if (!fromOwnPage(request, siteUrl)) return 403;
	if (!formTypes.test(request.headers['content-type'] ?? '')) return 400;
	const action = new URLSearchParams(request.url?.split('?')[1]).get('_action');
	return action === null || /^[A-Za-z]+$/.test(action) ? undefined : 400;
}

/** No address of this site has an escaped ASCII character, a double slash or a backslash; a disguise has. */
function isDisguised(path: string): boolean {
	return (
		path.startsWith('/') || path.includes('//') || path.includes('\\') || /%(?![89a-f][0-9a-f])/i.test(path)
	);
}
