import type { APIRoute } from 'astro';
import { openCatalogue } from '../../server/open-data.ts';
import { site } from '../../server/site.ts';

/** The catalogue of everything published, newest first. */
export const GET: APIRoute = () =>
	Response.json({ title: site.siteTitle, publisher: site.organ, documents: openCatalogue() });
