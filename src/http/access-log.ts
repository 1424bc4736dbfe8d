import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/**
 * Logs each answer: method, path, status, milliseconds. No query string, address, cookie or body: search words and
 * form fields can be personal data.
 */
export function logAnswer(log: Logger, request: IncomingMessage, response: ServerResponse): void {
	const begun = performance.now();
	const path = (request.url ?? '').split('?', 1)[0];
	response.once('close', () => {
		const ms = Math.round(performance.now() - begun);
		const cut = !response.writableFinished;
		log.info(
			{ method: request.method, path, status: response.statusCode, ms, ...(cut && { cut }) },
			'answer'
		);
	});
}
