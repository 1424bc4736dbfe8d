import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
	check,
	goodApplication,
	readReceipt,
	send,
	solve,
	submit,
	tracked,
} from '../fixtures/application.ts';
import { breakableLine } from '../fixtures/breakable-line.ts';
import { siteBuild } from '../fixtures/build-site.ts';
import { postgresPlace } from '../fixtures/databases.ts';
import { deskStep } from '../fixtures/desk.ts';
import { enrolled, runScript, startPortal } from '../fixtures/portal.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

test('on PostgreSQL the portal takes requests, and every command of the register works', async () => {
	const { dataDir, databaseUrl } = await postgresPlace();
	const settings = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl };
	const portals = [await startPortal(settings), await startPortal(settings)] as const;
	const { number, code } = await submit(portals[0]);
	const { visitor: staff } = await enrolled(portals[1], { env: settings });
	const confirmed = await deskStep(staff, number, 'receiptConfirmed');
	expect(confirmed.status).toBe(303);
	expect((await staff.get('/staff/')).html).toContain(number);
	for (const message of ['', 'x', '99999999999999999999', '-1'])
		expect((await staff.post(`/staff/requests/${number}/?_action=messagePassedOn`, { message })).status).toBe(
			303
		);
	// A character that PostgreSQL cannot store.
	expect((await staff.get('/staff/requests/2026%00/')).status).toBe(404);
	const nul = { username: 'li\0hua', password: 'x' };
	expect((await staff.post('/staff/sign-in/?_action=signIn', nul)).status).toBeLessThan(500);
	expect(textOf((await tracked(portals[0], number, code)).html)).toContain('答复期限');
	expect(runScript('verify', [], settings).stdout).toContain('登记簿完整：2 条记录');

	const copy = join(dataDir, 'backup.sqlite');
	expect(runScript('backup', [copy], settings).stdout).toContain('已备份');
	expect(runScript('restore', [copy], settings).stderr).toContain('数据库里已有登记簿');
	const other = await postgresPlace();
	const moved = runScript('restore', [copy], { DATA_DIR: other.dataDir, DATABASE_URL: other.databaseUrl });
	expect(moved.stdout).toContain('登记簿完整，2 条记录');
	for (const portal of portals) {
		expect(await portal.stop()).toBe(0);
		expect(portal.log.join('\n')).not.toMatch(/test(%20| )password|张三/);
	}
});

test('while PostgreSQL cannot be reached people are told in words, and afterwards all goes on', async () => {
	const { dataDir, databaseUrl } = await postgresPlace();
	const line = await breakableLine(databaseUrl);
	const portal = await startPortal({ DATA_DIR: dataDir, DATABASE_URL: line.url });
	const visitor = new Visitor(portal.url);
	const fields = await solve((await visitor.post(check, goodApplication)).html);
	await line.cut();
	const answer = await visitor.post(send, fields);
	expect(answer.status).toBe(503);
	expect(textOf(answer.html)).toContain('没有看到受理编号，就是还没有提交成功');
	const someone = { username: 'lihua', password: 'correct horse battery', code: '' };
	expect((await visitor.post('/staff/sign-in/?_action=signIn', someone)).status).toBe(503);
	expect((await visitor.get('/health')).status).toBe(503);
	expect((await visitor.get('/')).status).toBe(200);
	await line.mend();
	expect(readReceipt((await visitor.post(send, fields)).html).number).toMatch(/-0001$/);
	expect((await visitor.get('/health')).status).toBe(200);
	await portal.stop();
	await line.cut();
});

test('a portal whose PostgreSQL is down at the start says so and ends with 2', async () => {
	const { dataDir, databaseUrl } = await postgresPlace();
	const url = new URL(databaseUrl);
	url.port = '1';
	const settings = { DATA_DIR: dataDir, DATABASE_URL: url.href, BUILD_DIR: siteBuild, PORT: '0' };
	for (const [command, args] of [
		['serve', []],
		['verify', []],
		['staff', ['add', 'a1', '甲']],
	] as const) {
		const { status, stderr } = runScript(command, [...args], settings);
		expect(status).toBe(2);
		expect(stderr).toContain('连接不上');
		expect(stderr).not.toMatch(/^\s+at |password/m);
	}
	expect(runScript('backup', [join(dataDir, 'b')], settings)).toMatchObject({ status: 1 });
});
