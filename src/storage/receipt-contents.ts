import { receiptContent } from '../domain/requests/receipt-content.ts';
import { openApplication, openFile, type RequestKey } from './person-data.ts';
import { deriveKey, digestOf } from './sealing.ts';
import type { Database } from './tables.ts';

/**
 * The content that the receipts of a request cover: the application and the files of the given ids. Its salt comes from
 * the key of the request: always the same, and gone with the person.
 */
export async function contentOf(db: Database, key: RequestKey, fileIds: readonly string[]): Promise<string> {
	const files: { name: string; digest: string }[] = [];
	for (const id of fileIds) {
		const file = await openFile(db, key, 'file', id);
		if (file) files.push({ name: file.name, digest: digestOf(file.bytes) });
	}
	const salt = deriveKey(key.key, 'receipt salt').subarray(0, 16).toString('base64url');
	return receiptContent({ salt, application: await openApplication(db, key), files });
}
