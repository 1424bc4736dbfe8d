import { fingerprintInGroups, fingerprintOf } from '../src/domain/requests/receipt-key.ts';
import { minuteInShanghai } from '../src/domain/calendar/day.ts';
import { KeyError, masterKey } from '../src/storage/master-key.ts';
import { publishedKeys, rotateReceiptKey } from '../src/storage/receipt-keys.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { registerOrExit } from './register-or-exit.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** The keys that sign receipts: `list` tells them with their fingerprints; `rotate` makes a new one and retires the old. */
const usage = 'npm run receipt-key -- list|rotate';
const { positionals } = readArguments({}, usage);
const [verb] = positionals;
if ((verb !== 'list' && verb !== 'rotate') || positionals.length > 1) wrongUse(usage);
const settings = settingsOrExit();
const db = await registerOrExit();
try {
	const key = await masterKey(db, settings.dataDir, settings.masterKey);
	if (verb === 'rotate') {
		const id = await rotateReceiptKey(db, key, new Date());
		console.log(`已启用新的密钥 ${id}。请把下面的新指纹张贴在办公地点；旧密钥签发的回执仍然有效。`);
	}
	for (const { id, publicKey, validFrom, retiredAt } of await publishedKeys(db, key, new Date())) {
		const until = retiredAt === null ? '使用中' : `${minuteInShanghai(retiredAt)} 停用`;
		console.log(`${id}　${minuteInShanghai(validFrom)} 启用　${until}`);
		console.log(`　指纹 ${fingerprintInGroups(await fingerprintOf(publicKey))}`);
	}
} catch (error) {
	if (!(error instanceof KeyError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
} finally {
	await db.destroy();
}
