import { resolve } from 'node:path';
import { backupRegister } from '../src/storage/backup.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Copies the register to a file while the server runs, and verifies the copy. The key file is kept apart on purpose. */
const usage = 'npm run backup -- 文件';
const [file] = readArguments({}, usage).positionals;
if (!file) wrongUse(usage);
try {
	const { events, head } = await backupRegister(settingsOrExit(), resolve(file));
	console.log(
		`登记簿已备份到 ${resolve(file)}，已核验：${events} 条记录，末尾摘要 ${head}。密钥文件不在其中，请另行妥善保管。`
	);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
