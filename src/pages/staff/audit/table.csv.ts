import type { APIRoute } from 'astro';
import { auditTable } from '../../../server/audit.ts';
import { noteReading } from '../../../server/case-reading.ts';
import { csvFile } from '../../../server/csv.ts';
import { download } from '../../../server/download.ts';
import { errorPage } from '../../../server/error-page.ts';

export const prerender = false;

/** The acts that the audit view lists, for those who may audit (the middleware keeps others out). */
export const GET: APIRoute = async ({ locals, url }) => {
	if (!locals.staff) return errorPage(404);
	const table = await auditTable(url.searchParams, locals.staff.roles);
	if (!table) return errorPage(400);
	await noteReading(locals, 'audit exported', null);
	const bytes = new Uint8Array(await csvFile(table).arrayBuffer());
	return download({ name: '审计记录.csv', bytes });
};
