import { z } from 'zod';
import { receiptContent } from '../domain/requests/receipt-content.ts';
import {
	fileNames,
	openApplication,
	openFile,
	openText,
	sealDigests,
	type RequestKey,
} from './person-data.ts';
import { deriveKey, digestOf } from './sealing.ts';
import type { Database } from './tables.ts';

/**
 * The content that the receipts of a request cover: the application and the files of the given ids. Its salt comes from
 * the key of the request: always the same, and gone with the person.
 */
export async function contentOf(db: Database, key: RequestKey, fileIds: readonly string[]): Promise<string> {
	const names = fileIds.length > 0 ? await fileNames(db, key, ['file']) : new Map<string, string>();
	const present = fileIds.filter((id) => names.has(id));
	const digests = await digestsOf(db, key, present);
	const files = present.map((id) => ({ name: names.get(id) ?? '', digest: digests[id] ?? '' }));
	const salt = deriveKey(key.key, 'receipt salt').subarray(0, 16).toString('base64url');
	return receiptContent({ salt, application: await openApplication(db, key), files });
}

/** Keeps the digests of files, given by id with their bytes, so that receipts need not open them again. */
export async function keepDigests(
	tx: Database,
	key: RequestKey,
	files: ReadonlyMap<string, Uint8Array>
): Promise<void> {
	if (files.size > 0)
		await sealDigests(tx, key, Object.fromEntries([...files].map(([id, bytes]) => [id, digestOf(bytes)])));
}

/** The digests of files by id. Files of before digests were kept are opened, once. */
async function digestsOf(
	db: Database,
	key: RequestKey,
	ids: readonly string[]
): Promise<Record<string, string>> {
	if (ids.length === 0) return {};
	const kept = keptSchema.parse(JSON.parse((await openText(db, key, 'digests')) ?? '{}'));
	const missing = ids.filter((id) => !(id in kept));
	if (missing.length === 0) return kept;
	const added: Record<string, string> = {};
	for (const id of missing) {
		const file = await openFile(db, key, 'file', id);
		if (file) added[id] = digestOf(file.bytes);
	}
	const all = { ...kept, ...added };
	await sealDigests(db, key, all);
	return all;
}

const keptSchema = z.record(z.string(), z.string());
