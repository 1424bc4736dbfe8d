import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { submit } from '../fixtures/application.ts';
import {
	enrolled,
	runScript,
	signedIn,
	staffPassword,
	startPortal,
	type Portal,
} from '../fixtures/portal.ts';
import { staffCode } from '../fixtures/staff-code.ts';
import { hiddenFields, textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal({ TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => portal.stop());

let lastAddress = 0;
/** An address that nobody has tried from yet. */
const freshAddress = () => `198.18.${Math.floor(++lastAddress / 250)}.${lastAddress % 250}`;

type Typed = { username: string; password?: string; code?: string };

function signIn(typed: Typed, from = freshAddress(), visitor = new Visitor(portal.url)) {
	const fields = { password: staffPassword, code: '', ...typed };
	return visitor.post('/staff/sign-in/?_action=signIn', fields, { 'X-Forwarded-For': `1.2.3.4, ${from}` });
}

describe('the own account', () => {
	test('shows sessions and failures, and ends the other sessions', async () => {
		const { visitor, username, secret } = await enrolled(portal);
		const other = new Visitor(portal.url);
		await signIn({ username, code: staffCode(secret, 1) }, '192.0.2.44', other);
		await signIn({ username, password: 'wrong' }, '192.0.2.66');
		const page = await visitor.get('/staff/account/');
		expect(textOf(page.html)).toMatch(/192\.0\.2\.44.*本次登录|本次登录.*192\.0\.2\.44/);
		expect(textOf(page.html)).toContain('网络地址192.0.2.66');
		const one = hiddenFields(page.html, 'endSession');
		expect((await visitor.post('/staff/account/?_action=endSession', one)).status).toBe(200);
		expect((await other.get('/staff/')).status).toBe(303);
		expect((await visitor.post('/staff/account/?_action=endSession', {})).status).toBe(200);
		expect((await visitor.get('/staff/')).status).toBe(200);
	});

	test('changes its password against the old one, and refuses an obvious one', async () => {
		const { visitor, username, secret } = await enrolled(portal);
		const change = (oldPassword: string, newPassword: string) =>
			visitor.post('/staff/account/?_action=changePassword', {
				oldPassword,
				newPassword,
				newPasswordAgain: newPassword,
			});
		expect(textOf((await change(staffPassword, '青禾镇青禾镇青禾镇青禾镇青禾镇123')).html)).toContain('不能');
		expect(textOf((await change('wrong', 'a quite different one')).html)).toContain('现在的密码不对');
		expect(textOf((await change(staffPassword, 'a quite different one')).html)).toContain('密码已修改');
		const code = staffCode(secret, 1);
		expect((await signIn({ username, code })).status).toBe(400);
		expect((await signIn({ username, code, password: 'a quite different one' })).status).toBe(303);
	});
});

describe('roles', () => {
	test('the administrator manages accounts and sees no case, nor acts in one', async () => {
		const { number } = await submit(portal);
		const { visitor } = await enrolled(portal, { roles: ['administrator'] });
		const home = await visitor.get('/staff/');
		expect([home.status, home.response.headers.get('Location')]).toEqual([303, '/staff/accounts/']);
		const page = `/staff/requests/${number}/`;
		const file = `${page}files/file-00000000-0000-0000-0000-000000000000/`;
		for (const path of [page, file]) {
			const answer = await visitor.get(path);
			expect([answer.status, answer.html.includes('张三')]).toEqual([403, false]);
		}
		for (const from of [page, '/staff/', '/staff/account/', '/staff/accounts/', '/request/track/']) {
			const answer = await visitor.post(`${from}?_action=takeStep`, {
				version: '1',
				step: 'receiptConfirmed',
			});
			expect(answer.html, from).not.toContain('张三');
		}
		expect(textOf((await (await signedIn(portal)).get(page)).html)).toContain('已提交，待确认');
	});

	test('handlers do not come to the accounts, and cannot change them', async () => {
		const administrator = await signedIn(portal, { roles: ['administrator'] });
		const { visitor, username } = await enrolled(portal, { roles: ['handler'] });
		const list = (await administrator.get('/staff/accounts/')).html;
		const id = new RegExp(`accounts/([0-9a-f-]{36})/">${username}<`).exec(list)?.[1] ?? '';
		for (const path of ['/staff/accounts/', `/staff/accounts/${id}/`])
			expect((await visitor.get(path)).status).toBe(403);
		for (const from of ['/staff/accounts/', '/staff/account/', '/staff/', '/search/'])
			await visitor.post(`${from}?_action=changeRoles`, { account: id, 'role-head': 'yes' });
		expect(textOf((await administrator.get(`/staff/accounts/${id}/`)).html)).toContain('角色 经办人 验证器');
	});

	test('the auditor reads cases and takes no step', async () => {
		const { number } = await submit(portal);
		const auditor = await signedIn(portal, { roles: ['auditor'] });
		const page = `/staff/requests/${number}/`;
		const shown = await auditor.get(page);
		expect([shown.status, shown.html.includes('张三')]).toEqual([200, true]);
		expect(shown.html).not.toContain('_action=takeStep');
		expect(
			(await auditor.post(`${page}?_action=takeStep`, { version: '1', step: 'receiptConfirmed' })).status
		).toBe(403);
		expect(textOf((await auditor.get(page)).html)).toContain('已提交，待确认');
	});

	test('the administrator adds, changes, resets and closes an account', async () => {
		const { visitor: administrator } = await enrolled(portal, { roles: ['administrator'] });
		const form = { username: 'wang.wu', displayName: '王五', 'role-auditor': 'yes' };
		const added = await administrator.post('/staff/accounts/?_action=addAccount', form);
		const password = /<code>([a-z0-9-]{23})<\/code>/.exec(added.html)?.[1] ?? '';
		expect((await administrator.get('/staff/accounts/')).html).not.toContain(password);
		const id = /accounts\/([0-9a-f-]{36})\/">wang\.wu</.exec(added.html)?.[1] ?? '';
		const page = `/staff/accounts/${id}/`;
		expect((await signIn({ username: 'wang.wu', password })).response.headers.get('Location')).toContain(
			'enrol'
		);
		const twice = await administrator.post('/staff/accounts/?_action=addAccount', form);
		expect([twice.status, textOf(twice.html).includes('已存在')]).toEqual([400, true]);
		const roles = await administrator.post(`${page}?_action=changeRoles`, {
			account: id,
			'role-head': 'yes',
		});
		expect(textOf(roles.html)).toContain('角色已更改');
		const reset = await administrator.post(`${page}?_action=resetAccount`, { account: id });
		const next = /<code>([a-z0-9-]{23})<\/code>/.exec(reset.html)?.[1] ?? '';
		expect((await signIn({ username: 'wang.wu', password })).status).toBe(400);
		await administrator.post(`${page}?_action=switchAccount`, { account: id, open: 'no' });
		expect((await signIn({ username: 'wang.wu', password: next })).status).toBe(400);
		await administrator.post(`${page}?_action=switchAccount`, { account: id, open: 'yes' });
		expect((await signIn({ username: 'wang.wu', password: next })).status).toBe(303);
		expect((await administrator.get('/staff/accounts/none/')).status).toBe(404);
	});
});

describe('the command', () => {
	const staff = (...args: string[]) => runScript('staff', args, { DATA_DIR: portal.dataDir });

	test('lists, changes, resets and closes accounts', () => {
		expect(staff('add', 'zhaoliu', '赵六').stdout).toMatch(
			/已添加账号 zhaoliu（赵六，经办人）\n密码：(\w{5}-){3}\w{5}/
		);
		expect(staff('roles', 'zhaoliu', '审核人,机构负责人').status).toBe(0);
		expect(staff('disable', 'zhaoliu').status).toBe(0);
		expect(staff('list').stdout).toContain('zhaoliu\t赵六\t审核人、机构负责人\t已停用，未绑定验证器');
		expect(staff('enable', 'zhaoliu').status).toBe(0);
		expect(staff('reset', 'zhaoliu').stdout).toMatch(/已重置.*\n密码：/);
	});

	test('says what is wrong with its use, roles and names', () => {
		expect(staff('add', 'x').status).toBe(2);
		expect(staff('list', '--roles', '经办人').status).toBe(2);
		expect(staff('add', 'qian', '钱七', '--roles', '镇长').stderr).toContain('没有这样的角色');
		expect(staff('add', 'qian', '钱七', '--roles', '审计员,经办人').stderr).toContain('不能兼任');
		expect(staff('add', 'QIAN', '钱七').stderr).toContain('小写英文字母');
		expect([staff('disable', 'nobody').status, staff('disable', 'nobody').stderr]).toEqual([
			1,
			expect.stringContaining('没有账号“nobody”') as string,
		]);
	});
});
