import type { APIRoute } from 'astro';
import { download } from '../../server/download.ts';
import { errorPage } from '../../server/error-page.ts';
import { replyFile } from '../../server/tracking.ts';

export const prerender = false;

/** A file of the reply, for whoever posts number and query code; nothing of it stands in an address. */
export const POST: APIRoute = async ({ request }) => {
	const form = await request.formData().catch(() => undefined);
	if (!form) return errorPage(400);
	const file = await replyFile(form);
	return file ? download(file) : errorPage(404);
};
