import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { databaseFile, openDatabase, type RegisterPlace } from '../../src/storage/database.ts';
import { scrubDeleted } from '../../src/storage/scrub.ts';
import { newKey } from '../../src/storage/sealing.ts';
import type { Database } from '../../src/storage/tables.ts';
import { upkeepOf } from '../../src/storage/upkeep.ts';
import { databases } from '../fixtures/databases.ts';
import { eraseDay, keeping, longAgo, noticeDay, round } from '../fixtures/erasing.ts';
import { archivedRequest, calendar } from '../fixtures/register.ts';

const key = newKey();

/** The bytes of the files that hold, or held, the keys of requests. */
async function bytesOf({ dataDir, databaseUrl }: RegisterPlace, db: Database): Promise<Buffer> {
	if (databaseUrl) {
		await sql`checkpoint`.execute(db);
		const { rows } = await sql<{
			bytes: Buffer;
		}>`select pg_read_binary_file(pg_relation_filepath('request_keys')) as bytes`.execute(db);
		return rows[0]?.bytes ?? Buffer.alloc(0);
	}
	const files = ['', '-wal'].map((end) => join(dataDir, databaseFile + end));
	return Buffer.concat(files.filter((file) => existsSync(file)).map((file) => readFileSync(file)));
}

const has = (bytes: Buffer, part: Uint8Array) => bytes.includes(Buffer.from(part));

describe.each(databases)('the files of $name', ({ name, place }) => {
	test('hold the wrapped key of an erased person no longer, and those of others still', async () => {
		const where = await place();
		const db = await openDatabase(where);
		await archivedRequest(db, key, 'other', new Date('2026-10-01T02:00:00.000Z'));
		const others = await db.selectFrom('request_keys').selectAll().executeTakeFirstOrThrow();
		const { number } = await archivedRequest(db, key, 'a', longAgo);
		const own = await db
			.selectFrom('request_keys')
			.innerJoin('requests', 'requests.id', 'request_id')
			.select('wrapped_key')
			.where('number', '=', number)
			.executeTakeFirstOrThrow();
		const items = await db
			.selectFrom('sealed_items')
			.innerJoin('requests', 'requests.id', 'request_id')
			.select('sealed_content')
			.where('number', '=', number)
			.execute();
		await round(db, key, noticeDay);
		expect(has(await bytesOf(where, db), own.wrapped_key)).toBe(true);

		const upkeep = upkeepOf(db, key, keeping);
		expect(await upkeep(calendar, eraseDay)).toMatchObject({ erased: [number] });
		const bytes = await bytesOf(where, db);
		expect(has(bytes, own.wrapped_key)).toBe(false);
		expect(has(bytes, others.wrapped_key)).toBe(true);
		if (name === 'SQLite')
			expect(items.filter(({ sealed_content }) => has(bytes, sealed_content))).toEqual([]);
		await db.destroy();
	});

	test('are rid of what a killed process had deleted by the first round of the next', async () => {
		const where = await place();
		const db = await openDatabase(where);
		const { number } = await archivedRequest(db, key, 'a', longAgo);
		const own = await db.selectFrom('request_keys').select('wrapped_key').executeTakeFirstOrThrow();
		await round(db, key, noticeDay);
		expect(await round(db, key, eraseDay)).toMatchObject({ erased: [number] });
		expect(has(await bytesOf(where, db), own.wrapped_key)).toBe(true);
		await upkeepOf(db, key, keeping)(calendar, eraseDay);
		expect(has(await bytesOf(where, db), own.wrapped_key)).toBe(false);
		await db.destroy();
	});

	test('are left for the next round when a reader is in the way', async () => {
		const where = await place();
		const [db, other] = [await openDatabase(where), await openDatabase(where)];
		if (name === 'SQLite') await sql`pragma busy_timeout = 50`.execute(db);
		await archivedRequest(db, key, 'a', longAgo);
		await other.connection().execute(async (reader) => {
			await sql`begin transaction`.execute(reader);
			await reader.selectFrom('request_keys').selectAll().execute();
			await archivedRequest(db, key, 'b', longAgo);
			expect(await scrubDeleted(db)).toBe(false);
			await sql`commit`.execute(reader);
		});
		expect(await scrubDeleted(db)).toBe(true);
		await Promise.all([db.destroy(), other.destroy()]);
	});
});
