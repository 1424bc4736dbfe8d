import type { APIRoute } from 'astro';
import { holdersDownload } from '../../server/download.ts';
import { applicantFile } from '../../server/tracking.ts';

export const prerender = false;

/** A letter or a file of the reply, for whoever posts number and query code; nothing of it stands in an address. */
export const POST: APIRoute = ({ request, locals }) =>
	holdersDownload(request, (form, now) => applicantFile(form, locals.address, now));
