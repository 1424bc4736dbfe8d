import type { APIRoute } from 'astro';
import { z } from 'zod';
import { serviceLevelSchema } from '../../domain/reports/service-level-file.ts';

/** What `service-level.json` holds, as JSON Schema. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(serviceLevelSchema));
