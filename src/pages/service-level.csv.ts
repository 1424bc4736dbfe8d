import type { APIRoute } from 'astro';
import { serviceTable } from '../domain/reports/service-level-rows.ts';
import { csvFile } from '../server/csv.ts';
import { cacheControl, serviceLevel } from '../server/service-level.ts';

export const prerender = false;

/** The service level for spreadsheets. */
export const GET: APIRoute = async () => {
	const level = await serviceLevel(new Date());
	const file = csvFile(serviceTable(level));
	file.headers.set('Cache-Control', cacheControl(level));
	return file;
};
