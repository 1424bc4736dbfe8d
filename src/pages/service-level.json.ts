import type { APIRoute } from 'astro';
import { cacheControl, serviceLevel } from '../server/service-level.ts';

export const prerender = false;

/** The service level for monitors and other programs. */
export const GET: APIRoute = async () => {
	const level = await serviceLevel(new Date());
	return Response.json(level, { headers: { 'Cache-Control': cacheControl(level) } });
};
