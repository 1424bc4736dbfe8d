import type { APIRoute } from 'astro';
import { download } from '../../server/download.ts';
import { replyFile } from '../../server/tracking.ts';

export const prerender = false;

/** A file of the reply, for whoever posts number and query code; nothing of it stands in an address. */
export const POST: APIRoute = async ({ request }) => {
	const file = await replyFile(await request.formData());
	return file ? download(file) : new Response(null, { status: 404 });
};
