import type { APIRoute } from 'astro';
import { officeKeys } from '../server/receipts.ts';

export const prerender = false;

/** The public keys of the receipts, to be saved and used without this site. */
export const GET: APIRoute = async () => Response.json(await officeKeys(new Date()));
