import type { IncomingMessage } from 'node:http';

/**
 * Whether a form comes from a page of this site: its Origin is the public address, or the host that was asked.
 * Astro checks the same once more; this check answers in words that a citizen can read.
 */
export function fromOwnPage(request: IncomingMessage, siteUrl: string | undefined): boolean {
	const { origin, host } = request.headers;
	if (!origin || !URL.canParse(origin)) return false;
	return origin === (siteUrl && new URL(siteUrl).origin) || new URL(origin).host === host;
}
