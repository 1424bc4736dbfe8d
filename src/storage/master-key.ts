import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newKey } from './sealing.ts';
import { requestKey } from './person-data.ts';
import { currentKey, opensReceiptKey } from './receipt-keys.ts';
import type { Database } from './tables.ts';

/** Name of the key file in DATA_DIR. */
export const keyFile = 'master.key';

/** A key that does not open the register: going on would seal new requests under another key. */
export class KeyError extends Error {
	override name = 'KeyError';
}

/**
 * The office's master key: the one in the settings, else the key file in `dataDir`, made with mode 600 while the
 * register is empty. Throws {@link KeyError} when the key is missing, damaged or not the one of this register.
 */
export async function masterKey(db: Database, dataDir: string, fromSettings?: string): Promise<Buffer> {
	const sealed = await db.selectFrom('request_keys').select('request_id').limit(1).executeTakeFirst();
	const mayMake = sealed === undefined && (await currentKey(db)) === undefined;
	const key = fromSettings ? Buffer.from(fromSettings, 'hex') : keyFromFile(dataDir, mayMake);
	const opens = sealed
		? await requestKey(db, key, sealed.request_id).then(
				() => true,
				() => false
			)
		: true;
	if (!opens || !(await opensReceiptKey(db, key)))
		throw new KeyError('密钥与登记簿不符，打不开已有的申请。请换回原来的密钥文件或者 MASTER_KEY。');
	return key;
}

function keyFromFile(dataDir: string, mayMake: boolean): Buffer {
	const path = join(dataDir, keyFile);
	if (!existsSync(path)) {
		if (!mayMake) throw new KeyError(`密钥文件 ${path} 不见了，登记簿里已有申请。请从备份恢复密钥文件。`);
		mkdirSync(dataDir, { recursive: true, mode: 0o700 });
		makeKeyFile(path);
	}
	const hex = readFileSync(path, 'utf8').trim();
	if (!/^[0-9a-f]{64}$/i.test(hex))
		throw new KeyError(`密钥文件 ${path} 已损坏：应为64位十六进制数。请从备份恢复。`);
	return Buffer.from(hex, 'hex');
}

/** Another process may have made it in the same moment: then its key is the one. */
function makeKeyFile(path: string): void {
	try {
		writeFileSync(path, `${newKey().toString('hex')}\n`, { flag: 'wx', mode: 0o600, flush: true });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
}
