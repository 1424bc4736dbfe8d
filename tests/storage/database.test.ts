import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupRegister, restoreRegister } from '../../src/storage/backup.ts';
import { verifyChain } from '../../src/storage/chain.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { findByQueryCode, listRequests } from '../../src/storage/register-reading.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import { application, letter, now } from '../fixtures/register.ts';

const key = newKey();

describe('the schema', () => {
	test('is made whole or not at all, however often the first start is killed', async () => {
		const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-'));
		const source = `import { openDatabase } from './src/storage/database.ts'; await openDatabase(process.argv[1]);`;
		for (let kill = 60; kill <= 260; kill += 20) {
			const child = spawn('node', ['--input-type=module', '-e', source, join(dataDir, String(kill))]);
			const ended = once(child, 'exit');
			await new Promise((resolve) => setTimeout(resolve, kill));
			child.kill('SIGKILL');
			await ended;
			const opened = await openDatabase(join(dataDir, String(kill)));
			expect(await listRequests(opened)).toEqual([]);
			await opened.destroy();
			expect(statSync(join(dataDir, String(kill), 'gongkai.sqlite')).mode & 0o777).toBe(0o600);
		}
	});
});

describe('a backup', () => {
	test('taken while the register is open is whole, and restores', async () => {
		const [source, target] = [
			mkdtempSync(join(tmpdir(), 'gongkai-')),
			mkdtempSync(join(tmpdir(), 'gongkai-')),
		];
		const file = await openDatabase(source);
		const receipt = await submitRequest(file, key, { token: 't', application, files: [letter], now });
		const copy = join(target, 'copy', 'backup.sqlite');
		await backupRegister(source, copy);
		await file.destroy();
		const place = join(target, 'data');
		restoreRegister(place, copy);
		expect(() => restoreRegister(place, copy)).toThrow(/已存在/);
		const stale = join(target, 'stale');
		mkdirSync(stale);
		writeFileSync(join(stale, 'gongkai.sqlite-wal'), 'of another register');
		expect(() => restoreRegister(stale, copy)).toThrow(/-wal/);
		const restored = await openDatabase(place);
		expect(await findByQueryCode(restored, key, receipt.number, receipt.queryCode)).toBeDefined();
		expect((await verifyChain(restored)).broken).toBeUndefined();
		await restored.destroy();
	});
});
