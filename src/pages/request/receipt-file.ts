import type { APIRoute } from 'astro';
import { holdersDownload } from '../../server/download.ts';
import { receiptDownload } from '../../server/tracking.ts';

export const prerender = false;

/** A receipt to be saved, for whoever posts number and query code; nothing of it stands in an address. */
export const POST: APIRoute = ({ request, locals }) =>
	holdersDownload(request, (form, now) => receiptDownload(form, locals.address, now));
