import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newKey } from './sealing.ts';

/** Name of the key file in DATA_DIR. */
export const keyFile = 'master.key';

/**
 * The office's master key: the one in the settings, else the key file in `dataDir`, made on first use with mode 600.
 * Throws when the key file does not hold 64 hexadecimal digits.
 */
export function masterKey(dataDir: string, fromSettings?: string): Buffer {
	if (fromSettings) return Buffer.from(fromSettings, 'hex');
	const path = join(dataDir, keyFile);
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	try {
		writeFileSync(path, `${newKey().toString('hex')}\n`, { flag: 'wx', mode: 0o600, flush: true });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
	const hex = readFileSync(path, 'utf8').trim();
	if (!/^[0-9a-f]{64}$/i.test(hex))
		throw new Error(`密钥文件 ${path} 已损坏：应为64位十六进制数。请从备份恢复。`);
	return Buffer.from(hex, 'hex');
}
