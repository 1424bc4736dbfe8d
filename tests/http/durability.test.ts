import { expect, test } from 'vitest';
import { check, goodApplication, readReceipt, send, solve, track } from '../fixtures/application.ts';
import { newDataDir, runScript, startPortal } from '../fixtures/portal.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

const rounds = 8;

test('kill -9 while people submit loses no request whose receipt was shown, and doubles none', async () => {
	const dataDir = newDataDir();
	const shown: { number: string; code: string; title: string }[] = [];
	const unanswered: { fields: Record<string, string>; title: string }[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const portal = await startPortal({ DATA_DIR: dataDir });
		let running = true;
		const people = Array.from({ length: 4 }, async (_, person) => {
			for (let turn = 0; running; turn += 1) {
				const title = `信息 ${round}-${person}-${turn}`;
				const visitor = new Visitor(portal.url);
				let fields: Record<string, string> = {};
				try {
					fields = await solve((await visitor.post(check, { ...goodApplication, title })).html);
					const receipt = readReceipt((await visitor.post(send, fields)).html);
					if (receipt.code) shown.push({ ...receipt, title });
				} catch {
					if (fields['token']) unanswered.push({ fields, title });
					return;
				}
			}
		});
		const before = shown.length;
		await expect.poll(() => shown.length, { timeout: 20_000 }).toBeGreaterThan(before + 1);
		await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
		await portal.stop('SIGKILL');
		running = false;
		await Promise.all(people);
	}
	expect(shown.length).toBeGreaterThan(rounds);

	const portal = await startPortal({ DATA_DIR: dataDir });
	// Who saw no receipt sends the same form again, as the browser would.
	for (const { fields, title } of unanswered) {
		const receipt = readReceipt((await new Visitor(portal.url).post(send, fields)).html);
		expect(receipt.code).not.toBe('');
		shown.push({ ...receipt, title });
	}
	for (const { number, code } of shown) {
		const answer = await new Visitor(portal.url).post(track, { number, code });
		expect(answer.status).toBe(200);
		expect(textOf(answer.html)).toContain(number);
	}
	expect(new Set(shown.map((receipt) => receipt.number)).size).toBe(shown.length);
	await portal.stop();
	const verified = runScript('verify', [], { DATA_DIR: dataDir });
	expect(verified.stdout).toContain(`${shown.length} 条记录`);
}, 120_000);

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
	db.exec('ALTER TABLE events_gone RENAME TO events');
	expect(db.prepare('SELECT count(*) AS n FROM requests').get()?.['n']).toBe(0);
	db.close();
	expect(readReceipt((await visitor.post(send, fields)).html).number).toMatch(/-0001$/);
	expect(portal.log.join('\n')).not.toContain('张三');
	await portal.stop();
});
