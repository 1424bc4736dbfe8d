import { readFileSync, type ReadStream } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** Files whose type sirv does not know, or of which it does not say that they are in UTF-8. */
const mediaTypes: Record<string, string> = {
	csv: 'text/csv; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	yaml: 'text/yaml; charset=utf-8',
	rss: 'application/rss+xml; charset=utf-8',
	atom: 'application/atom+xml; charset=utf-8',
	ics: 'text/calendar; charset=utf-8',
	jsonl: 'application/jsonl; charset=utf-8',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	doc: 'application/msword',
	ofd: 'application/ofd',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Serves the prerendered pages and assets in `clientDir`, compressed at build, with ETags, always whole. Hashed assets may be kept
 * for a year, everything else is asked for again.
 */
export function staticFiles(clientDir: string) {
	const serve = sirv(clientDir, {
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders(response, pathname) {
			const hashed = pathname.startsWith('/_astro/');
			const type = mediaTypes[pathname.split('.').at(-1) ?? ''];
			if (type) response.setHeader('Content-Type', type);
			response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
		},
	});
	return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
		// sirv throws on a range that ends before it begins; nothing here is large enough to need ranges.
		delete request.headers.range;
		// sirv pipes without watching: a reader who leaves would leak the file, a file that is gone would end the process.
		response.once('pipe', (source: ReadStream) => {
			source.once('error', () => response.destroy());
			response.once('close', () => source.destroy());
		});
		serve(request, response, next);
	};
}

/** The statuses that have a page of their own. */
export type ErrorStatus = 400 | 403 | 404 | 413 | 500 | 503;

/** A function that answers with one of the prerendered error pages. */
export function errorPages(clientDir: string) {
	const pages = new Map([
		[400, readFileSync(join(clientDir, '400/index.html'))],
		[403, readFileSync(join(clientDir, '403/index.html'))],
		[404, readFileSync(join(clientDir, '404.html'))],
		[413, readFileSync(join(clientDir, '413/index.html'))],
		[500, readFileSync(join(clientDir, '500.html'))],
		[503, readFileSync(join(clientDir, '503/index.html'))],
	]);
	return (response: ServerResponse, status: ErrorStatus) => {
		const page = pages.get(status);
		response.writeHead(status, {
			'Content-Type': 'text/html; charset=utf-8',
			'Cache-Control': 'no-store',
			'Content-Length': page?.length ?? 0,
		});
		response.end(response.req.method === 'HEAD' ? undefined : page);
	};
}
