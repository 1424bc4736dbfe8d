import { describe, expect, test } from 'vitest';
import { check, goodApplication, readReceipt, send, solve } from '../fixtures/application.ts';
import { databases } from '../fixtures/databases.ts';
import { killRounds } from '../fixtures/kill/rounds.ts';
import { runScript, startPortal } from '../fixtures/portal.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

describe.each(databases)('kill -9 on $name', ({ place }) => {
	test('at random moments of writing loses nothing that was acknowledged, and leaves nothing half-written', async () => {
		const { dataDir, databaseUrl } = await place();
		const settings = { DATA_DIR: dataDir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
		const { acknowledged, faults } = await killRounds(4, settings);
		expect(faults).toEqual([]);
		expect(acknowledged.requests.length).toBeGreaterThan(0);
		expect(acknowledged.events.length).toBeGreaterThan(4);
		expect(acknowledged.signIns.length).toBeGreaterThan(0);
		expect(runScript('verify', [], settings).stdout).toContain('登记簿完整');
	}, 300_000);
});

test('when the register cannot be written, the citizen is told in words and nothing is stored', async () => {
	const portal = await startPortal();
	const visitor = new Visitor(portal.url);
	const fields = await solve((await visitor.post(check, goodApplication)).html);
	const { DatabaseSync } = await import('node:sqlite');
	const db = new DatabaseSync(`${portal.dataDir}/gongkai.sqlite`);
	db.exec('ALTER TABLE events RENAME TO events_gone');
	const answer = await visitor.post(send, fields);
	expect(answer.status).toBe(500);
	expect(textOf(answer.html)).toContain('没有看到受理编号，就是还没有提交成功');
	expect(answer.html).not.toMatch(/at .*\.m?[jt]s/);
	expect((await visitor.get('/health')).status).toBe(503);
	const level = await visitor.get('/service-level/');
	expect([level.status, level.response.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
	expect(textOf(level.html)).toMatch(/\d{2}:\d{2}，登记簿暂时读不出来.*年假期安排.*发布日志 第\d+条/);
	expect((await visitor.get('/service-level.json')).html).toContain('"registerRead":false,"requests":null');
	db.exec('ALTER TABLE events_gone RENAME TO events');
	expect(db.prepare('SELECT count(*) AS n FROM requests').get()?.['n']).toBe(0);
	db.close();
	expect(readReceipt((await visitor.post(send, fields)).html).number).toMatch(/-0001$/);
	expect(portal.log.join('\n')).not.toContain('张三');
	await portal.stop();
});
