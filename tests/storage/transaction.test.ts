import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { inTurn } from '../../src/storage/transaction.ts';
import { databases, postgresPlace } from '../fixtures/databases.ts';

describe.each(databases)('a turn on $name', ({ open }) => {
	test('sees what the one before it wrote', async () => {
		const db = await open();
		const next = () =>
			inTurn(db, async (tx) => {
				const row = await tx.selectFrom('counters').select('last').executeTakeFirst();
				const last = (row?.last ?? 0) + 1;
				await new Promise((resolve) => setTimeout(resolve, 2));
				if (row) await tx.updateTable('counters').set({ last }).execute();
				else await tx.insertInto('counters').values({ series: 'a', last }).execute();
				return last;
			});
		const given = await Promise.all(Array.from({ length: 15 }, next));
		expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
	});

	test('that fails leaves nothing, and the next one goes on', async () => {
		const db = await open();
		const failing = inTurn(db, async (tx) => {
			await tx.insertInto('counters').values({ series: 'a', last: 1 }).execute();
			throw new Error('half-way');
		});
		await expect(failing).rejects.toThrow('half-way');
		expect(await inTurn(db, (tx) => tx.selectFrom('counters').selectAll().execute())).toEqual([]);
	});
});

test('a turn that PostgreSQL gives up for a deadlock is taken again', async () => {
	const { databaseUrl, dataDir } = await postgresPlace();
	const db = await openDatabase({ databaseUrl, dataDir });
	for (const series of ['a', 'b']) await db.insertInto('counters').values({ series, last: 0 }).execute();
	const other = new pg.Client({ connectionString: databaseUrl });
	await other.connect();
	// The other side never looks for a deadlock, so that the turn is the one to be given up.
	await other.query("set deadlock_timeout = '60s'; begin; update counters set last = 10 where series = 'b'");
	let tries = 0;
	let crossed: Promise<unknown> | undefined;
	await inTurn(db, async (tx) => {
		tries += 1;
		const add = (series: string) =>
			tx
				.updateTable('counters')
				.set((e) => ({ last: e('last', '+', 1) }))
				.where('series', '=', series)
				.execute();
		await add('a');
		crossed ??= other.query("update counters set last = 10 where series = 'a'; commit");
		await add('b');
	});
	await crossed;
	expect(tries).toBe(2);
	const rows = await db.selectFrom('counters').select('last').execute();
	expect(rows.map(({ last }) => last)).toEqual([11, 11]);
	await other.end();
	await db.destroy();
});
