import type { APIRoute } from 'astro';
import { archivedCase } from '../../../../server/case-file.ts';
import { noteReading } from '../../../../server/case-reading.ts';
import { download } from '../../../../server/download.ts';
import { errorPage } from '../../../../server/error-page.ts';

export const prerender = false;

/** The whole of a case for the archive, for those who answer for its handling (the middleware keeps others out). */
export const GET: APIRoute = async ({ params, locals }) => {
	if (!locals.staff) return errorPage(404);
	const number = params['number'] ?? '';
	const file = await archivedCase(number, new Date());
	if (!file) return errorPage(404);
	await noteReading(locals, 'export', number);
	return download(file);
};
