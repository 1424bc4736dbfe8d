import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { openDatabase } from '../src/storage/database.ts';
import { shortestPassword } from '../src/storage/password.ts';
import { addStaff } from '../src/storage/staff.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Accounts of the desk: `add 账号 姓名` makes one with a password that is shown once, or read from standard input. */
const usage = 'npm run staff -- add 账号 姓名 [--password-stdin]';
const { values, positionals } = readArguments(
	{ 'password-stdin': { type: 'boolean', default: false } },
	usage
);
const [verb, username, displayName] = positionals;
if (verb !== 'add' || !username || !displayName || positionals.length > 3) wrongUse(usage);
if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(username)) {
	console.error('账号只用小写英文字母、数字、点和连字符，2至40个字符');
	process.exit(2);
}
const password = values['password-stdin'] ? await firstLine() : generated();
if ([...password].length < shortestPassword) {
	console.error(`密码至少${shortestPassword}个字符`);
	process.exit(2);
}
const db = await openDatabase(settingsOrExit().dataDir);
try {
	await addStaff(db, { username, displayName, password, now: new Date() });
	console.log(`已添加账号 ${username}（${displayName}）`);
	if (!values['password-stdin']) console.log(`密码：${password}（只显示这一次，请交本人保管）`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await db.destroy();
}

async function firstLine(): Promise<string> {
	for await (const line of createInterface({ input: process.stdin })) return line;
	return '';
}

/** Four groups of five letters and digits that are not mistaken for each other: about 98 bits. */
function generated(): string {
	const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
	const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
	return [group(), group(), group(), group()].join('-');
}
