import type { IncomingMessage, ServerResponse } from 'node:http';
import { largestForm } from './body-limit.ts';

/** How many forms with files may be in memory at once: each can hold 32 MB several times over. */
const mostAtOnce = 6;

/** Counts the forms with files that are being read; small forms always pass. */
export function uploadGate() {
	let reading = 0;
	return {
		/** Whether a request may go on; its place is free again when its answer is done. */
		enter(request: IncomingMessage, response: ServerResponse): boolean {
			if (Number(request.headers['content-length']) <= largestForm) return true;
			if (reading >= mostAtOnce) return false;
			reading += 1;
			response.once('close', () => (reading -= 1));
			return true;
		},
	};
}
