import { verifyChain } from '../src/storage/chain.ts';
import { openDatabase } from '../src/storage/database.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Walks the register's chain and names the first broken link. */
const db = await openDatabase(settingsOrExit().dataDir);
const { events, head, broken } = await verifyChain(db);
await db.destroy();
if (broken) {
	console.error(`登记簿第 ${broken.position} 条记录有问题：${broken.why}`);
	process.exit(1);
}
console.log(`登记簿完整：${events} 条记录，末尾摘要 ${head}`);
