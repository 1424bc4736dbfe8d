import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/storage/chain.ts';
import { openDatabase, type RegisterPlace } from '../../src/storage/database.ts';
import { newKey } from '../../src/storage/sealing.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases } from '../fixtures/databases.ts';
import { eraseDay, longAgo, noticeDay, round } from '../fixtures/erasing.ts';
import type { Work } from '../fixtures/erasing-process.ts';
import { archivedRequest } from '../fixtures/register.ts';

const key = newKey();
const count = 40;

/** A process that erases what is due. */
function eraser(where: RegisterPlace) {
	const work: Work = { ...where, masterKey: key.toString('hex'), now: eraseDay.toISOString() };
	return spawn('node', ['tests/fixtures/erasing-process.ts', JSON.stringify(work)], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

async function erasedBy(where: RegisterPlace): Promise<string[]> {
	const child = eraser(where);
	const said = Promise.all([text(child.stdout), text(child.stderr)]);
	const [code] = (await once(child, 'exit')) as [number];
	const [out, errors] = await said;
	if (code !== 0) throw new Error(errors);
	return JSON.parse(out) as string[];
}

async function erasures(db: Database): Promise<number> {
	const rows = await db.selectFrom('events').select('event').execute();
	return rows.filter(({ event }) => event === '{"type":"erased"}').length;
}

/** Requests whose time has come. */
async function due(where: RegisterPlace): Promise<Database> {
	const db = await openDatabase(where);
	for (let i = 0; i < count; i += 1) await archivedRequest(db, key, `t${i}`, longAgo);
	await round(db, key, noticeDay);
	return db;
}

describe.each(databases)('processes that erase in $name', ({ place }) => {
	test('at the same time erase every person once', async () => {
		const where = await place();
		const db = await due(where);
		const [one, two] = await Promise.all([erasedBy(where), erasedBy(where)]);
		expect([...one, ...two].sort()).toEqual([...new Set([...one, ...two])].sort());
		expect(one.length + two.length).toBe(count);
		expect(await erasures(db)).toBe(count);
		expect(await verifyChain(db)).toMatchObject({ erased: count });
		expect((await verifyChain(db)).broken).toBeUndefined();
		await db.destroy();
	}, 180_000);

	test('and are killed leave every person whole or gone, and the next process goes on', async () => {
		const where = await place();
		const db = await due(where);
		const child = eraser(where);
		while ((await erasures(db)) === 0) await new Promise((resolve) => setTimeout(resolve, 2));
		child.kill('SIGKILL');
		await once(child, 'exit');
		const { erased, broken } = await verifyChain(db);
		expect(broken).toBeUndefined();
		expect(erased).toBeGreaterThan(0);
		expect(erased).toBeLessThan(count);
		expect(await db.selectFrom('request_keys').selectAll().execute()).toHaveLength(count - erased);
		expect(await erasedBy(where)).toHaveLength(count - erased);
		expect(await db.selectFrom('sealed_items').selectAll().execute()).toEqual([]);
		expect((await verifyChain(db)).broken).toBeUndefined();
		await db.destroy();
	}, 180_000);
});
