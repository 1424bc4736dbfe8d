import type { APIRoute } from 'astro';
import { noteReading } from '../../../../../server/case-reading.ts';
import { deskFile } from '../../../../../server/desk.ts';
import { download } from '../../../../../server/download.ts';
import { errorPage } from '../../../../../server/error-page.ts';

export const prerender = false;

/** A file of a request, for signed-in staff (the middleware keeps others out). */
export const GET: APIRoute = async ({ params, locals }) => {
	const [, kind, id] = /^(file|reply|letter)-([0-9a-f-]{36})$/.exec(params['file'] ?? '') ?? [];
	if (!locals.staff || !kind || !id) return errorPage(404);
	const number = params['number'] ?? '';
	const file = await deskFile(number, kind as 'file' | 'reply' | 'letter', id);
	if (!file) return errorPage(404);
	await noteReading(locals, 'file opened', number);
	return download(file);
};
