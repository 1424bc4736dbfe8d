import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { listRequests } from '../../src/storage/register-reading.ts';
import { databases } from '../fixtures/databases.ts';

const openInProcess = (place: { dataDir: string; databaseUrl?: string | undefined }) => {
	const source = `import { openDatabase } from './src/storage/database.ts';
		await (await openDatabase(JSON.parse(process.argv[1]))).destroy();`;
	return spawn('node', ['--input-type=module', '-e', source, JSON.stringify(place)], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
};

describe.each(databases)('the schema on $name', ({ place, open }) => {
	test('is made whole or not at all, however often the first start is killed', async () => {
		for (let kill = 60; kill <= 260; kill += 20) {
			const where = await place();
			const child = openInProcess(where);
			const ended = once(child, 'exit');
			await new Promise((resolve) => setTimeout(resolve, kill));
			child.kill('SIGKILL');
			await ended;
			const opened = await openDatabase(where);
			expect(await listRequests(opened)).toEqual([]);
			await opened.destroy();
		}
	});

	test('is made once when several processes start at the same moment', async () => {
		for (let round = 0; round < 3; round += 1) {
			const where = await place();
			const children = Array.from({ length: 4 }, () => openInProcess(where));
			const codes = await Promise.all(
				children.map(async (child) => (await once(child, 'exit'))[0] as number)
			);
			expect(codes).toEqual([0, 0, 0, 0]);
			const opened = await openDatabase(where);
			expect(await listRequests(opened)).toEqual([]);
			await opened.destroy();
		}
	});

	test('gives counts as numbers and bytes as bytes', async () => {
		const db = await open();
		const sealed = Buffer.from([0, 255, 39, 92]);
		await db.insertInto('drafts').values({ digest: 'a', sealed, expires_at: '2026' }).execute();
		const { count } = await db
			.selectFrom('drafts')
			.select((e) => e.fn.countAll<number>().as('count'))
			.executeTakeFirstOrThrow();
		expect(count).toBe(1);
		const row = await db.selectFrom('drafts').selectAll().executeTakeFirstOrThrow();
		expect(Buffer.from(row.sealed)).toEqual(sealed);
	});
});

test('the SQLite file can be read by its owner only', async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-'));
	await (await openDatabase({ dataDir })).destroy();
	expect(statSync(join(dataDir, 'gongkai.sqlite')).mode & 0o777).toBe(0o600);
});
