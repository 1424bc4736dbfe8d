import { createInterface } from 'node:readline/promises';
import { roleFault, rolesInWords, rolesOfWords } from '../src/domain/requests/rights.ts';
import { roles as roleNames, type Role } from '../src/domain/requests/roles.ts';
import { accountNameFault } from '../src/domain/staff/account-name.ts';
import { passwordFault } from '../src/domain/staff/password-rule.ts';
import { readSite } from '../src/storage/content-files.ts';
import { newPassword } from '../src/storage/readable-secret.ts';
import {
	AccountError,
	addStaff,
	disableAccount,
	enableAccount,
	listStaff,
	resetAccount,
	setRoles,
} from '../src/storage/staff.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { registerOrExit } from './register-or-exit.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Accounts of the desk. A password is made and shown once, or read from standard input. */
const usage = [
	'npm run staff -- add 账号 姓名 [--roles 经办人,审核人] [--password-stdin]',
	'npm run staff -- list',
	'npm run staff -- roles 账号 经办人,审核人',
	'npm run staff -- reset 账号 [--password-stdin]',
	'npm run staff -- disable 账号',
	'npm run staff -- enable 账号',
].join('\n　　　');
const { values, positionals } = readArguments(
	{ 'password-stdin': { type: 'boolean', default: false }, roles: { type: 'string' } },
	usage
);
const [verb = '', username = '', word = ''] = positionals;
const words = { add: 3, list: 1, roles: 3, reset: 2, disable: 2, enable: 2 }[verb];
if (positionals.length !== words) wrongUse(usage);
if (values.roles !== undefined && verb !== 'add') wrongUse(usage);
if (values['password-stdin'] && verb !== 'add' && verb !== 'reset') wrongUse(usage);

const settings = settingsOrExit();
const by = { staffId: null, address: null };
const now = new Date();
if (verb === 'add') refuseIf(accountNameFault(username));
const roles = verb === 'roles' ? rolesOf(word) : rolesOf(values.roles ?? roleNames.handler);
const password = verb === 'add' || verb === 'reset' ? await askedPassword() : '';
const db = await registerOrExit();
try {
	await run();
} catch (error) {
	if (!(error instanceof AccountError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
} finally {
	await db.destroy();
}

async function run(): Promise<void> {
	if (verb === 'list') return list();
	if (verb === 'add') {
		await addStaff(db, { username, displayName: word, password, roles, by, now });
		console.log(`已添加账号 ${username}（${word}，${rolesInWords(roles)}）`);
		return tellPassword();
	}
	const account = (await listStaff(db)).find((one) => one.username === username);
	if (!account) throw new AccountError(`没有账号“${username}”，现有账号请用 list 查看`);
	const change = { id: account.id, by, now };
	if (verb === 'roles') {
		await setRoles(db, { ...change, roles });
		console.log(`账号 ${username} 的角色已改为：${rolesInWords(roles)}`);
	} else if (verb === 'reset') {
		await resetAccount(db, { ...change, password });
		console.log(`账号 ${username} 已重置：原密码、验证器和恢复码作废，所有登录已退出`);
		tellPassword();
	} else if (verb === 'disable') {
		await disableAccount(db, change);
		console.log(`账号 ${username} 已停用，所有登录已退出`);
	} else {
		await enableAccount(db, change);
		console.log(`账号 ${username} 已启用`);
	}
}

async function list(): Promise<void> {
	for (const { username, displayName, roles, disabled, bound } of await listStaff(db)) {
		const notes = [disabled && '已停用', !bound && '未绑定验证器'].filter(Boolean).join('，');
		console.log([username, displayName, rolesInWords(roles), notes].join('\t').trimEnd());
	}
}

function tellPassword(): void {
	if (!values['password-stdin']) console.log(`密码：${password}（只显示这一次，请交本人保管）`);
	console.log('本人首次登录时绑定验证器（手机验证器应用），之后每次登录须填写验证码。');
}

function rolesOf(named: string): Role[] {
	const held = rolesOfWords(named);
	if (!held) refuseIf(`没有这样的角色，可用的有：${Object.values(roleNames).join('、')}`);
	refuseIf(roleFault(held ?? []));
	return held ?? [];
}

async function askedPassword(): Promise<string> {
	if (!values['password-stdin']) return newPassword();
	let typed = '';
	for await (const line of createInterface({ input: process.stdin })) {
		typed = line;
		break;
	}
	refuseIf(passwordFault(typed, [username, word, readSite(settings.contentDir).town]));
	return typed;
}

function refuseIf(fault: string | undefined): void {
	if (fault === undefined) return;
	console.error(fault);
	process.exit(2);
}
