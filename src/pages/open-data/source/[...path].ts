import type { APIRoute } from 'astro';
import { readPublishedFile } from '../../../server/published-files.ts';
import { sourceFiles } from '../../../server/source-files.ts';

export function getStaticPaths() {
	return sourceFiles().map(({ file }) => ({ params: { path: file } }));
}

/** The original Markdown or YAML of a publication, byte for byte. */
export const GET: APIRoute = ({ params }) => new Response(readPublishedFile(params['path'] ?? ''));
