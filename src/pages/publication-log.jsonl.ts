import type { APIRoute } from 'astro';
import { publicationLogText } from '../server/publication-log.ts';

/** The publication log for whoever wants to check the site. */
export const GET: APIRoute = () => new Response(publicationLogText);
