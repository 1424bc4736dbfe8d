import { randomUUID } from 'node:crypto';
import { applicationSchema, type Application } from '../domain/requests/application.ts';
import type { FileReference, TextReference } from '../domain/requests/event-parts.ts';
import type { FileType } from '../domain/requests/files.ts';
import { deriveKey, keyedDigest, newKey, seal, unseal } from './sealing.ts';
import type { Database, Tables } from './tables.ts';

/** A file with its bytes, its name as it was uploaded, and its type by content. */
export interface StoredFile {
	name: string;
	type: FileType;
	bytes: Uint8Array;
}

/** The key of one request, unwrapped. */
export interface RequestKey {
	requestId: string;
	key: Buffer;
}

/**
 * Makes and stores the key of a new request, wrapped by the master key. Throws when earlier requests are under another
 * master key: two machines that began on one empty PostgreSQL database would each have made their own.
 */
export async function createRequestKey(
	tx: Database,
	masterKey: Buffer,
	requestId: string
): Promise<RequestKey> {
	const earlier = await tx.selectFrom('request_keys').select('request_id').limit(1).executeTakeFirst();
	if (earlier) await requestKey(tx, masterKey, earlier.request_id);
	const key = newKey();
	await tx
		.insertInto('request_keys')
		.values({ request_id: requestId, wrapped_key: seal(wrappingKey(masterKey), requestId, key) })
		.execute();
	return { requestId, key };
}

/** The key of a request. Throws when it was destroyed: the person is erased. */
export async function requestKey(db: Database, masterKey: Buffer, requestId: string): Promise<RequestKey> {
	const row = await db
		.selectFrom('request_keys')
		.select('wrapped_key')
		.where('request_id', '=', requestId)
		.executeTakeFirst();
	if (!row) throw new Error(`The key of request ${requestId} was destroyed`);
	return { requestId, key: unseal(wrappingKey(masterKey), requestId, row.wrapped_key) };
}

/** The keys of some requests, by request id; those whose person is erased are absent. */
export async function requestKeys(
	db: Database,
	masterKey: Buffer,
	requestIds: readonly string[]
): Promise<Map<string, RequestKey>> {
	const rows = await db
		.selectFrom('request_keys')
		.selectAll()
		.where('request_id', 'in', requestIds)
		.execute();
	const wrapping = wrappingKey(masterKey);
	return new Map(
		rows.map(({ request_id: requestId, wrapped_key: wrapped }) => [
			requestId,
			{ requestId, key: unseal(wrapping, requestId, wrapped) },
		])
	);
}

/** Digest of personal data for an event: worth nothing without the key of the request. */
export function personDigest({ key }: RequestKey, content: Uint8Array | string): string {
	return keyedDigest(deriveKey(key, 'digest'), content);
}

/** Kinds of sealed files: what the applicant sent, what the reply holds, and letters that went out with steps. */
export type FileKind = 'file' | 'reply' | 'letter';

/** Seals a text of a request; gives what its event says of it. */
export async function sealText(
	tx: Database,
	key: RequestKey,
	kind: 'application' | 'text',
	text: string
): Promise<TextReference> {
	const id = randomUUID();
	await insertItem(tx, key, { id, kind, name: null, content: Buffer.from(text) });
	return { id, digest: personDigest(key, text) };
}

/** Seals the plain digests of a request's files, in the place of those that were sealed before. */
export async function sealDigests(
	db: Database,
	{ requestId: id, key }: RequestKey,
	digests: Record<string, string>
): Promise<void> {
	const sealed_content = seal(key, `${id} content`, Buffer.from(JSON.stringify(digests)));
	await db
		.insertInto('sealed_items')
		.values({ id, request_id: id, kind: 'digests', sealed_name: null, sealed_content })
		.onConflict((known) => known.column('id').doUpdateSet({ sealed_content }))
		.execute();
}

/** Seals files of a request; gives what their event says of them. */
export async function sealFiles(
	tx: Database,
	key: RequestKey,
	kind: FileKind,
	files: readonly StoredFile[]
): Promise<FileReference[]> {
	const references: FileReference[] = [];
	for (const { name, type, bytes } of files) {
		const id = randomUUID();
		await insertItem(tx, key, { id, kind, name, content: bytes });
		references.push({ id, mediaType: type, size: bytes.length, digest: personDigest(key, bytes) });
	}
	return references;
}

/** Opens the sealed text of a kind; undefined when there is none. */
export async function openText(
	db: Database,
	key: RequestKey,
	kind: 'application' | 'digests' | 'reasons'
): Promise<string | undefined> {
	const row = await itemsOf(db, key).where('kind', '=', kind).executeTakeFirst();
	return row && unseal(key.key, `${row.id} content`, row.sealed_content).toString();
}

/** Opens the texts that the events of a request refer to, by id. */
export async function openTexts(db: Database, key: RequestKey): Promise<Map<string, string>> {
	const rows = await itemsOf(db, key).where('kind', '=', 'text').execute();
	return new Map(
		rows.map((row) => [row.id, unseal(key.key, `${row.id} content`, row.sealed_content).toString()])
	);
}

/** Opens the sealed application of a request. */
export async function openApplication(db: Database, key: RequestKey): Promise<Application> {
	return applicationSchema.parse(JSON.parse((await openText(db, key, 'application')) ?? '{}'));
}

/** Opens a sealed file; undefined when the request has no file of this id and kind. */
export async function openFile(
	db: Database,
	key: RequestKey,
	kind: FileKind,
	id: string
): Promise<{ name: string; bytes: Buffer } | undefined> {
	const row = await itemsOf(db, key).where('kind', '=', kind).where('id', '=', id).executeTakeFirst();
	return row && { name: nameOf(key, row), bytes: unseal(key.key, `${row.id} content`, row.sealed_content) };
}

/** The names of a request's files of some kinds, by id. */
export async function fileNames(
	db: Database,
	key: RequestKey,
	kinds: readonly FileKind[]
): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('sealed_items')
		.select(['id', 'sealed_name'])
		.where('request_id', '=', key.requestId)
		.where('kind', 'in', kinds)
		.execute();
	return new Map(rows.map((row) => [row.id, nameOf(key, row)]));
}

function nameOf({ key }: RequestKey, row: Pick<Tables['sealed_items'], 'id' | 'sealed_name'>): string {
	return row.sealed_name ? unseal(key, `${row.id} name`, row.sealed_name).toString() : '';
}

function itemsOf(db: Database, { requestId }: RequestKey) {
	return db.selectFrom('sealed_items').selectAll().where('request_id', '=', requestId);
}

async function insertItem(
	tx: Database,
	{ requestId, key }: RequestKey,
	item: { id: string; kind: Tables['sealed_items']['kind']; name: string | null; content: Uint8Array }
): Promise<void> {
	await tx
		.insertInto('sealed_items')
		.values({
			id: item.id,
			request_id: requestId,
			kind: item.kind,
			sealed_name: item.name === null ? null : seal(key, `${item.id} name`, Buffer.from(item.name)),
			sealed_content: seal(key, `${item.id} content`, item.content),
		})
		.execute();
}

const wrappingKey = (masterKey: Buffer) => deriveKey(masterKey, 'wrap request key');
