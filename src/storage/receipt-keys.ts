import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { fingerprintOf, type ReceiptKey } from '../domain/requests/receipt-key.ts';
import { payloadOf, type ReceiptFacts } from '../domain/requests/receipt.ts';
import { receiptText } from '../domain/requests/receipt-text.ts';
import { deriveKey, seal, unseal } from './sealing.ts';
import type { Database, Tables } from './tables.ts';

type KeyRow = Tables['receipt_keys'];

/** A step that began before a change of keys may end after it, milliseconds. */
const inFlight = 60_000;

/** Signs a receipt with the key in use; the first receipt of a register makes its key. Throws when the facts are none. */
export async function signReceipt(
	db: Database,
	masterKey: Buffer,
	facts: ReceiptFacts,
	now: Date
): Promise<string> {
	const { payload, signature } = await signText(db, masterKey, (signing) => payloadOf(facts, signing), now);
	return receiptText(payload, signature);
}

/**
 * Signs a text (Ed25519) with the key in use, made if there is none. `write` is told which key signs when, so that the
 * text can say so.
 */
export async function signText(
	db: Database,
	masterKey: Buffer,
	write: (signing: { keyId: string; signedAt: string }) => string,
	now: Date
): Promise<{ payload: string; signature: Buffer }> {
	const key = (await currentKey(db)) ?? (await firstKey(db, masterKey, now));
	// Another process may have changed keys since `now` was read.
	const signedAt = [now.toISOString(), key.valid_from].sort().at(-1) ?? key.valid_from;
	const payload = write({ keyId: key.id, signedAt });
	return { payload, signature: sign(null, Buffer.from(payload), privateKeyOf(masterKey, key)) };
}

/** The public keys of all times, the one in use first; makes the first key of a register. */
export async function publishedKeys(db: Database, masterKey: Buffer, now: Date): Promise<ReceiptKey[]> {
	if (!(await currentKey(db))) await firstKey(db, masterKey, now);
	return storedKeys(db);
}

/** The public keys that are there, the one in use first. */
export async function storedKeys(db: Database): Promise<ReceiptKey[]> {
	const rows = await db.selectFrom('receipt_keys').selectAll().orderBy('serial', 'desc').execute();
	return rows.map((row) => ({
		id: row.id,
		publicKey: row.public_key,
		validFrom: row.valid_from,
		retiredAt: row.retired_at,
	}));
}

/**
 * Makes a new key that signs from now on. The private half of the old one is deleted; its public half stays, so that
 * its receipts verify. Gives the id of the new key.
 */
export async function rotateReceiptKey(db: Database, masterKey: Buffer, now: Date): Promise<string> {
	const last = await currentKey(db);
	const made = await newKeyRow(masterKey, (last?.serial ?? 0) + 1, now);
	await db.transaction().execute(async (tx) => {
		// Two changes at once make the same serial: the second fails and leaves nothing.
		await tx.insertInto('receipt_keys').values(made).execute();
		await tx
			.updateTable('receipt_keys')
			.set({ sealed_private: null, retired_at: new Date(now.getTime() + inFlight).toISOString() })
			.where('serial', '<', made.serial)
			.where('retired_at', 'is', null)
			.execute();
	});
	return made.id;
}

/** Whether the master key opens the key in use; true while there is none. */
export async function opensReceiptKey(db: Database, masterKey: Buffer): Promise<boolean> {
	const key = await currentKey(db);
	if (!key) return true;
	try {
		privateKeyOf(masterKey, key);
		return true;
	} catch {
		return false;
	}
}

/** The key that signs now; undefined before the first receipt. */
export async function currentKey(db: Database): Promise<KeyRow | undefined> {
	return db.selectFrom('receipt_keys').selectAll().orderBy('serial', 'desc').limit(1).executeTakeFirst();
}

async function firstKey(db: Database, masterKey: Buffer, now: Date): Promise<KeyRow> {
	const made = await newKeyRow(masterKey, 1, now);
	await db
		.insertInto('receipt_keys')
		.values(made)
		.onConflict((c) => c.column('serial').doNothing())
		.execute();
	return (await currentKey(db)) ?? made;
}

async function newKeyRow(masterKey: Buffer, serial: number, now: Date): Promise<KeyRow> {
	const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
	const id = (await fingerprintOf(x)).slice(0, 8);
	const sealed = seal(sealingKey(masterKey), `receipt key ${id}`, Buffer.from(d, 'base64url'));
	return {
		serial,
		id,
		public_key: x,
		sealed_private: sealed.toString('base64url'),
		valid_from: now.toISOString(),
		retired_at: null,
	};
}

function privateKeyOf(masterKey: Buffer, row: KeyRow) {
	const sealed = Buffer.from(row.sealed_private ?? '', 'base64url');
	const d = unseal(sealingKey(masterKey), `receipt key ${row.id}`, sealed).toString('base64url');
	return createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x: row.public_key }, format: 'jwk' });
}

const sealingKey = (masterKey: Buffer) => deriveKey(masterKey, 'seal receipt key');
