import { resolve } from 'node:path';
import { restoreRegister } from '../src/storage/backup.ts';
import { verifyChain } from '../src/storage/chain.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { registerOrExit } from './register-or-exit.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Puts a backup in place of a register that is gone, in SQLite or PostgreSQL as the settings say, and verifies it. */
const usage = 'npm run restore -- 文件';
const [file] = readArguments({}, usage).positionals;
if (!file) wrongUse(usage);
try {
	await restoreRegister(settingsOrExit(), resolve(file));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
const db = await registerOrExit();
const { events, broken } = await verifyChain(db);
await db.destroy();
if (broken) {
	console.error(`已恢复，但登记簿第 ${broken.position} 条记录有问题：${broken.why}`);
	process.exit(1);
}
console.log(`已恢复：登记簿完整，${events} 条记录`);
