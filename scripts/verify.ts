import { readFileSync } from 'node:fs';
import { dayInShanghai } from '../src/domain/calendar/day.ts';
import { checkLog } from '../src/domain/publication/publication-log-check.ts';
import { backupInWords } from '../src/domain/reports/backup-words.ts';
import { lastBackup } from '../src/storage/backups.ts';
import { verifyChain } from '../src/storage/chain.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { compareWithSite } from './log-against-site.ts';
import { registerOrExit } from './register-or-exit.ts';
import { findingsOnCase } from './verify-case.ts';
import { findingsOnReceipt } from './verify-receipt.ts';

/**
 * Walks the register's chain and names the first broken link. `--log` walks a downloaded publication log instead;
 * `--site` then compares it with what the site gives now, without trusting the site. `--receipt` checks a receipt, with
 * `--keys` (`receipt-keys.json`, a file or its address) instead of the register's own keys. `--case` checks a case file
 * by the same keys; without `--keys` also against the register.
 */
const usage =
	'npm run verify [-- --log 文件 [--site 网址]] 或 npm run verify -- --receipt 回执|--case 案卷 [--keys 密钥文件或网址]';
const text = { type: 'string' } as const;
const { values, positionals } = readArguments(
	{ log: text, site: text, receipt: text, case: text, keys: text },
	usage
);
const { log, receipt, case: caseFile } = values;
const misplaced =
	(values.site !== undefined && log === undefined) ||
	(values.keys !== undefined && receipt === undefined && caseFile === undefined) ||
	[log, receipt, caseFile].filter((one) => one !== undefined).length > 1;
if (positionals.length > 0 || misplaced) wrongUse(usage);
if (caseFile !== undefined) await verifyCase(caseFile, values.keys);
else if (receipt !== undefined) await verifyReceipt(receipt, values.keys);
else if (log !== undefined) await verifyLog(log, values.site);
else await verifyRegister();

async function verifyRegister(): Promise<void> {
	const db = await registerOrExit();
	const { events, head, erased, broken } = await verifyChain(db);
	const backup = await lastBackup(db);
	await db.destroy();
	if (broken) fail([`登记簿第 ${broken.position} 条记录有问题：${broken.why}`]);
	console.log(`登记簿完整：${events} 条记录，末尾摘要 ${head}`);
	if (erased > 0) console.log(`其中 ${erased} 件申请的个人信息已按保管期限销毁，办理记录完整`);
	const today = dayInShanghai(new Date().toISOString());
	console.log(backupInWords(backup && dayInShanghai(backup.at), today));
}

async function verifyLog(file: string, site: string | undefined): Promise<void> {
	const { entries, fault } = checkLog(read(file).toString());
	if (fault) fail([`发布日志第${fault.line}行有问题：${fault.why}`]);
	console.log(`发布日志完整：${entries.length}条，末条摘要 ${entries.at(-1)?.hash ?? '无'}`);
	if (site === undefined) return;
	if (!URL.canParse(site)) wrongUse(usage);
	const { compared, newer, faults } = await compareWithSite(entries, site);
	if (faults.length > 0) fail(faults);
	console.log(`与网站一致：核对了${compared}份文稿和附件，网站的日志比这一份新${newer}条`);
}

async function verifyReceipt(file: string, keys: string | undefined): Promise<void> {
	const findings = await findingsOnReceipt(read(file).toString(), keys).catch(wrongKeys);
	if (!findings.valid) fail([`无效：${findings.note}`]);
	console.log(`有效：${findings.note}`);
	for (const { name, value } of findings.rows) console.log(`${name}：${value}`);
	if (findings.content !== undefined) console.log(`\n${findings.content}`);
}

async function verifyCase(file: string, keys: string | undefined): Promise<void> {
	const { faults, lines } = await findingsOnCase(read(file), keys).catch(wrongKeys);
	if (faults.length > 0) fail(faults);
	for (const line of lines) console.log(line);
}

function wrongKeys(error: unknown): never {
	console.error(error instanceof Error ? error.message : error);
	process.exit(2);
}

function read(file: string): Buffer {
	try {
		return readFileSync(file);
	} catch {
		console.error(`读不到文件：${file}`);
		process.exit(2);
	}
}

function fail(messages: string[]): never {
	for (const message of messages) console.error(message);
	process.exit(1);
}
