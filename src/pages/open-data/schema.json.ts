import type { APIRoute } from 'astro';
import { z } from 'zod';
import { openRecordSchema } from '../../domain/publication/open-record.ts';

/** What a record of `documents/` holds, as JSON Schema. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(openRecordSchema));
