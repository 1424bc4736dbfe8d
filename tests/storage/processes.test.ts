import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/storage/chain.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { listRequests } from '../../src/storage/register-reading.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import { databases } from '../fixtures/databases.ts';
import { application, now } from '../fixtures/register.ts';
import type { Done, Work } from '../fixtures/register-process.ts';

const key = newKey();

async function run(work: Work): Promise<Done> {
	const child = spawn('node', ['tests/fixtures/register-process.ts', JSON.stringify(work)], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const said = Promise.all([text(child.stdout), text(child.stderr)]);
	const [code] = (await once(child, 'exit')) as [number];
	const [out, errors] = await said;
	if (code !== 0) throw new Error(errors);
	return JSON.parse(out) as Done;
}

describe.each(databases)('two processes on one register in $name', ({ place }) => {
	test('lose no step, give no number twice, and keep one chain', async () => {
		const where = await place();
		const db = await openDatabase(where);
		const contested: string[] = [];
		for (let i = 0; i < 20; i += 1)
			contested.push((await submitRequest(db, key, { token: `c${i}`, application, files: [], now })).number);
		const own = (name: string) => Array.from({ length: 25 }, (_, i) => `${name} ${i}`);
		const shared = own('shared');
		const work = { ...where, masterKey: key.toString('hex'), contested };
		const [one, two] = await Promise.all([
			run({ ...work, tokens: [...own('one'), ...shared] }),
			run({ ...work, tokens: [...own('two'), ...shared] }),
		]);

		const { events, broken } = await verifyChain(db);
		expect(broken).toBeUndefined();
		const rows = await listRequests(db);
		const requests = contested.length + 3 * 25;
		expect(rows).toHaveLength(requests);
		expect(new Set(rows.map((row) => row.number)).size).toBe(requests);
		expect(rows.every((row) => row.state === 'received' && row.version === 2)).toBe(true);
		expect(events).toBe(2 * requests);
		expect([...one.won, ...two.won].sort()).toEqual(contested);
		const given = new Set([...contested, ...one.numbers, ...two.numbers]);
		expect(given.size).toBe(requests);
		expect((await db.selectFrom('outbox').selectAll().execute()).length).toBe(requests);
		await db.destroy();
	}, 120_000);
});
