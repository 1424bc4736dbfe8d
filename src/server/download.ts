/** The answer that downloads a private file: always saved, never shown inside the site, never kept by a cache. */
export function download(file: { name: string; bytes: Uint8Array }): Response {
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'Content-Type': 'application/octet-stream',
			'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
			'Cache-Control': 'no-store',
		},
	});
}
