import { errorPage, secondsUntil } from './error-page.ts';

/** A file for one person only; large ones come as a stream. */
interface PrivateFile {
	name: string;
	bytes: Uint8Array | ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** The answer that downloads a private file: always saved, never shown inside the site, never kept by a cache. */
export function download(file: PrivateFile): Response {
	const body = file.bytes instanceof Uint8Array ? new Uint8Array(file.bytes) : file.bytes;
	return new Response(body, {
		headers: {
			'Content-Type': 'application/octet-stream',
			'Content-Disposition': `attachment; filename="${plainName(file.name)}"; filename*=UTF-8''${extendedValue(file.name)}`,
			'Cache-Control': 'no-store',
		},
	});
}

/** A file name for a header (RFC 8187): what encodeURIComponent leaves and the RFC does not allow is escaped too. */
function extendedValue(name: string): string {
	return encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A name in plain ASCII for programs that do not read the other: the ending says what the file is. */
function plainName(name: string): string {
	return `file${/\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''}`;
}

/** What a form with number and query code may download: the file, or 404, or 429 while its holder must wait. */
export async function holdersDownload(
	request: Request,
	find: (
		form: FormData,
		now: Date
	) => Promise<({ ok: true } & PrivateFile) | { ok: false; until: string | undefined }>
): Promise<Response> {
	const form = await request.formData().catch(() => undefined);
	if (!form) return errorPage(400);
	const now = new Date();
	const file = await find(form, now);
	if (file.ok) return download(file);
	return file.until ? errorPage(429, { 'Retry-After': secondsUntil(file.until, now) }) : errorPage(404);
}
