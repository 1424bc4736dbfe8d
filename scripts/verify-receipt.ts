import { readFileSync } from 'node:fs';
import { checkReceipt } from '../src/domain/requests/receipt-check.ts';
import { receiptFindings, type ReceiptFindings } from '../src/domain/requests/receipt-findings.ts';
import { receiptKeysSchema, type ReceiptKey } from '../src/domain/requests/receipt-key.ts';
import { storedKeys } from '../src/storage/receipt-keys.ts';
import { registerOrExit } from './register-or-exit.ts';

/**
 * Checks a saved receipt with the keys of a file or an address, else with those of the register here. Throws an error
 * in words when the keys cannot be had.
 */
export async function findingsOnReceipt(typed: string, keys: string | undefined): Promise<ReceiptFindings> {
	return receiptFindings(await checkReceipt(typed, await keysFrom(keys)));
}

/** The keys of a file or an address, else those of the register here. Throws an error in words when there are none to read. */
export async function keysFrom(place: string | undefined): Promise<ReceiptKey[]> {
	return place === undefined ? ownKeys() : keysAt(place);
}

async function ownKeys(): Promise<ReceiptKey[]> {
	const db = await registerOrExit();
	return storedKeys(db).finally(() => db.destroy());
}

async function keysAt(place: string): Promise<ReceiptKey[]> {
	const text = await textAt(place).catch(() => {
		throw new Error(`读不到密钥文件：${place}`);
	});
	try {
		return receiptKeysSchema.parse(JSON.parse(text)).keys;
	} catch {
		throw new Error(`${place} 不是密钥文件。请从本机关网站下载 receipt-keys.json。`);
	}
}

async function textAt(place: string): Promise<string> {
	if (!/^https?:\/\//.test(place)) return readFileSync(place, 'utf8');
	const answer = await fetch(place);
	if (!answer.ok) throw new Error(String(answer.status));
	return answer.text();
}
