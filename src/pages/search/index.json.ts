import type { APIRoute } from 'astro';
import { buildSearchIndex } from '../../search/build.ts';
import { searchDocuments } from '../../server/search-index.ts';

/** The search index, made at build and loaded by the browser when somebody searches. */
export const GET: APIRoute = () => Response.json(buildSearchIndex(searchDocuments()));
