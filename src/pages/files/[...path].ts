import type { APIRoute } from 'astro';
import { publishedFiles, readPublishedFile } from '../../server/published-files.ts';

export function getStaticPaths() {
	return publishedFiles().map((path) => ({ params: { path } }));
}

/** The attachments of the content folder, written to the site at build. */
export const GET: APIRoute = ({ params }) => new Response(readPublishedFile(params['path'] ?? ''));
