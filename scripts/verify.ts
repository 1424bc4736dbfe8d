import { readFileSync } from 'node:fs';
import { checkLog } from '../src/domain/publication/publication-log-check.ts';
import { verifyChain } from '../src/storage/chain.ts';
import { openDatabase } from '../src/storage/database.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { compareWithSite } from './log-against-site.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/**
 * Walks the register's chain and names the first broken link. `--log` walks a downloaded publication log instead;
 * `--site` then compares it with what the site gives now, without trusting the site.
 */
const usage = 'npm run verify [-- --log 文件 [--site 网址]]';
const { values, positionals } = readArguments({ log: { type: 'string' }, site: { type: 'string' } }, usage);
if (positionals.length > 0 || (values.site !== undefined && values.log === undefined)) wrongUse(usage);
if (values.log === undefined) await verifyRegister();
else await verifyLog(values.log, values.site);

async function verifyRegister(): Promise<void> {
	const db = await openDatabase(settingsOrExit().dataDir);
	const { events, head, broken } = await verifyChain(db);
	await db.destroy();
	if (broken) fail([`登记簿第 ${broken.position} 条记录有问题：${broken.why}`]);
	console.log(`登记簿完整：${events} 条记录，末尾摘要 ${head}`);
}

async function verifyLog(file: string, site: string | undefined): Promise<void> {
	const { entries, fault } = checkLog(read(file));
	if (fault) fail([`发布日志第${fault.line}行有问题：${fault.why}`]);
	console.log(`发布日志完整：${entries.length}条，末条摘要 ${entries.at(-1)?.hash ?? '无'}`);
	if (site === undefined) return;
	if (!URL.canParse(site)) wrongUse(usage);
	const { compared, newer, faults } = await compareWithSite(entries, site);
	if (faults.length > 0) fail(faults);
	console.log(`与网站一致：核对了${compared}份文稿和附件，网站的日志比这一份新${newer}条`);
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		console.error(`读不到文件：${file}`);
		process.exit(2);
	}
}

function fail(messages: string[]): never {
	for (const message of messages) console.error(message);
	process.exit(1);
}
