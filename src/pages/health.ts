import type { APIRoute } from 'astro';
import { healthy } from '../server/health.ts';

export const prerender = false;

/** For monitors: 200 while the register can be read, 503 when it cannot. */
export const GET: APIRoute = async () => {
	const ok = await healthy();
	return Response.json({ status: ok ? 'ok' : 'unavailable' }, { status: ok ? 200 : 503 });
};
