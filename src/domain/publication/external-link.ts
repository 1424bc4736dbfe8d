import { createHash } from 'node:crypto';

/** Where a link leads: straight on, through the prompt on leaving, or nowhere because it must not be published. */
export type LinkTarget =
	{ kind: 'direct' } | { kind: 'leaving'; address: string; path: string } | { kind: 'refused' };

/** Stands for the portal while a relative link is resolved; the name can belong to nobody. */
const here = new URL('https://here.invalid/');

/**
 * Tells where a link leads. Every address of the web outside of the government leaves through the prompt; relative
 * links, mail and telephone do not leave. Any other scheme is refused, and so is a user name before the host, which
 * serves only to disguise it.
 */
export function linkTarget(href: string, domains: readonly string[]): LinkTarget {
	const url = URL.parse(href) ?? URL.parse(href, here);
	if (!url || url.username || url.password) return { kind: 'refused' };
	if (['mailto:', 'tel:'].includes(url.protocol) || url.host === here.host) return { kind: 'direct' };
	if (!['http:', 'https:'].includes(url.protocol)) return { kind: 'refused' };
	if (isGovernmentAddress(url, domains)) return { kind: 'direct' };
	return { kind: 'leaving', address: url.href, path: leavingPath(url.href) };
}

/** Whether the host of an address is gov.cn, one of `domains`, or below one of them. */
export function isGovernmentAddress(url: URL, domains: readonly string[]): boolean {
	const host = url.hostname.replace(/\.$/, '');
	return ['gov.cn', ...domains].some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** Path of the prompt that stands before an address. Only addresses that the site itself links to have one. */
function leavingPath(address: string): string {
	return `leave/${createHash('sha256').update(address).digest('hex').slice(0, 12)}/`;
}
