import type { IncomingMessage } from 'node:http';

/**
 * Whether a form comes from a page of this site: its Origin is the public address, or the address that was asked
 * directly. Astro checks the same once more; this check answers in words that a citizen can read.
 */
export function fromOwnPage(request: IncomingMessage, siteUrl: string | undefined): boolean {
	const { origin, host } = request.headers;
	const own = siteUrl === undefined ? undefined : new URL(siteUrl).origin;
	return origin !== undefined && (origin === own || origin === `http://${host}`);
}
