import type { APIRoute } from 'astro';
import { publicAddress } from '../server/page-address.ts';
import { settings } from '../server/site.ts';

/** What search engines may read, and where the sitemap is. */
export const GET: APIRoute = () =>
	new Response(
		`User-agent: *\nDisallow: ${settings.base}staff/\n\nSitemap: ${publicAddress('sitemap.xml')}\n`
	);
