import { resolve } from 'node:path';
import { backupRegister } from '../src/storage/backup.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Copies the register to a file, while the server runs. The key file is kept apart on purpose. */
const usage = 'npm run backup -- 文件';
const [file] = readArguments({}, usage).positionals;
if (!file) wrongUse(usage);
try {
	await backupRegister(settingsOrExit(), resolve(file));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
console.log(`登记簿已备份到 ${resolve(file)}。密钥文件不在其中，请另行妥善保管。`);
