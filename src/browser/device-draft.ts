/**
 * One draft that never leaves this device: sealed with a key that no script can read out, both in the browser's own
 * database. It exists from the moment a person asks for it until it is forgotten.
 */
const place = 'gongkai-draft';
const table = 'draft';
const only = 'application';

/** Milliseconds that a draft is kept after its last change. */
export const draftLifetime = 7 * 24 * 60 * 60 * 1000;

export type DraftValues = Record<string, string>;

interface Sealed {
	key: CryptoKey;
	iv: Uint8Array<ArrayBuffer>;
	sealed: ArrayBuffer;
	/** Milliseconds since 1970. */
	savedAt: number;
}

/** Begins a draft under a new key; what was there before is gone. Throws when the browser keeps nothing. */
export async function beginDraft(values: DraftValues, now: number): Promise<void> {
	const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
		'encrypt',
		'decrypt',
	]);
	const draft = await seal(key, values, now);
	await run('readwrite', (store) => store.put(draft, only));
}

/** Saves the draft. False when it was forgotten meanwhile, here or in another window: it stays so. */
export async function saveDraft(values: DraftValues, now: number): Promise<boolean> {
	const before = await read();
	if (!before) return false;
	const draft = await seal(before.key, values, now);
	const standing = await run('readwrite', (store) => {
		const found = store.openCursor(only);
		found.addEventListener('success', () => found.result?.update(draft));
		return found;
	});
	return standing !== null;
}

/** The draft and when it was saved; undefined when there is none. One that is too old or cannot be read is forgotten. */
export async function openDraft(now: number): Promise<{ values: DraftValues; savedAt: number } | undefined> {
	const draft = await read();
	if (!draft) return undefined;
	const { key, iv, sealed, savedAt } = draft;
	try {
		if (now - savedAt > draftLifetime) throw new Error('too old');
		const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
		return { values: JSON.parse(new TextDecoder().decode(open)) as DraftValues, savedAt };
	} catch {
		await forgetDraft();
		return undefined;
	}
}

/** Forgets draft and key. */
export async function forgetDraft(): Promise<void> {
	await run('readwrite', (store) => store.delete(only));
}

async function seal(key: CryptoKey, values: DraftValues, savedAt: number): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const text = new TextEncoder().encode(JSON.stringify(values));
	return { key, iv, savedAt, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) };
}

async function read(): Promise<Sealed | undefined> {
	return (await run('readonly', (store) => store.get(only))) as Sealed | undefined;
}

/** Runs one transaction and gives the result of its request when all is written. */
async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open(place, 1);
		opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(table));
		opening.addEventListener('success', () => resolve(opening.result));
		opening.addEventListener('error', () => reject(opening.error ?? new Error('No database')));
	});
	try {
		return await new Promise<T>((resolve, reject) => {
			const transaction = database.transaction(table, mode);
			const request = ask(transaction.objectStore(table));
			transaction.addEventListener('complete', () => resolve(request.result));
			transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Aborted')));
		});
	} finally {
		database.close();
	}
}
