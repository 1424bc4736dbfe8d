import type { IncomingMessage } from 'node:http';

const kilobyte = 1024;
/** Bytes: room for 30 MB of files and the fields around them. */
export const largestUpload = 32 * kilobyte * kilobyte;
/** Bytes: every other form. */
export const largestForm = 64 * kilobyte;

/** Paths whose forms carry files, below the base path. */
const uploadPaths = [/^request\/(new|receipt)\//, /^staff\/requests\/[^/]+\/$/];

/**
 * The status that refuses a request for its body, before a byte of it is read; undefined when it may go on. A body
 * must name its length: Node then reads no more than that.
 */
export function bodyRefusal(request: IncomingMessage, path: string): 411 | 413 | undefined {
	if (request.method !== 'POST') return undefined;
	const length = Number(request.headers['content-length']);
	if (!Number.isInteger(length)) return 411;
	const limit = uploadPaths.some((pattern) => pattern.test(path)) ? largestUpload : largestForm;
	return length > limit ? 413 : undefined;
}
