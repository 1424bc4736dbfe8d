import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { masterKey } from '../../src/storage/master-key.ts';
import { publishedKeys, signReceipt } from '../../src/storage/receipt-keys.ts';
import { runScript } from '../fixtures/portal.ts';
import { facts, newSigningKey, signed } from '../fixtures/receipt.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('on $name', ({ place }) => {
	const folder = mkdtempSync(join(tmpdir(), 'gongkai-receipt-'));
	const elsewhere = { DATA_DIR: join(folder, 'elsewhere') };
	const saved = (name: string, text: string) => {
		writeFileSync(join(folder, name), text);
		return join(folder, name);
	};
	let here: Record<string, string>;
	let receipt: string;
	let keys: string;

	beforeEach(async () => {
		const where = await place();
		here = { DATA_DIR: where.dataDir, ...(where.databaseUrl && { DATABASE_URL: where.databaseUrl }) };
		const db = await openDatabase(where);
		const key = await masterKey(db, where.dataDir);
		receipt = await signReceipt(db, key, facts, new Date());
		const published = { organ: facts.organ, keys: await publishedKeys(db, key, new Date()) };
		keys = saved('receipt-keys.json', JSON.stringify(published));
		await db.destroy();
	});

	describe('npm run verify -- --receipt', () => {
		test('calls a receipt valid with the keys of the register, and with keys saved before', () => {
			const file = saved('receipt.txt', `回执：\n${receipt}\n`);
			for (const [more, env] of [[[], here] as const, [['--keys', keys], elsewhere] as const]) {
				const { status, stdout } = runScript('verify', ['--receipt', file, ...more], env);
				expect(stdout).toMatch(/^有效：/);
				expect(stdout).toContain('受理编号：2026-0001');
				expect(status).toBe(0);
			}
		});

		test('calls a changed, a forged and a foreign receipt invalid, and says why', async () => {
			const swapped = receipt.at(20) === 'A' ? 'B' : 'A';
			const changed = `${receipt.slice(0, 20)}${swapped}${receipt.slice(21)}`;
			for (const text of [changed, signed(await newSigningKey()), '没有']) {
				const { status, stderr } = runScript(
					'verify',
					['--receipt', saved('bad.txt', text), '--keys', keys],
					elsewhere
				);
				expect(stderr).toMatch(/^无效：.+/);
				expect(status).toBe(1);
			}
		});

		test('tells wrong use and files that cannot be read', () => {
			const file = saved('receipt.txt', receipt);
			const uses = [
				['--keys', keys],
				['--receipt', file, '--log', file],
				['--receipt', join(folder, 'none')],
				['--receipt', file, '--keys', join(folder, 'none')],
				['--receipt', file, '--keys', file],
			];
			for (const use of uses) {
				const { status, stderr } = runScript('verify', use, elsewhere);
				expect([status, stderr.length > 0, stderr.includes('    at ')]).toEqual([2, true, false]);
			}
		});
	});

	describe('npm run receipt-key', () => {
		test('lists the keys, and changes them so that old receipts stay valid', () => {
			const before = runScript('receipt-key', ['list'], here);
			expect(before.stdout).toMatch(/^[0-9a-f]{8}　.*　使用中\n　指纹 ([0-9a-f]{4} ?){16}\n$/);
			const changed = runScript('receipt-key', ['rotate'], here);
			expect(changed.stdout).toContain('停用');
			expect(changed.status).toBe(0);
			const file = saved('old.txt', receipt);
			expect(runScript('verify', ['--receipt', file], here).stdout).toMatch(/^有效/);
		});

		test('tells wrong use', () => {
			for (const use of [[], ['delete'], ['list', 'x']])
				expect(runScript('receipt-key', use, here).status).toBe(2);
		});
	});
});
