import type { APIRoute } from 'astro';
import { caseFileDownload } from '../../server/case-file.ts';
import { holdersDownload } from '../../server/download.ts';

export const prerender = false;

/** Everything of one case as a signed ZIP, for whoever posts number and query code; nothing of it stands in an address. */
export const POST: APIRoute = ({ request, locals }) =>
	holdersDownload(request, (form, now) => caseFileDownload(form, locals.address, now));
