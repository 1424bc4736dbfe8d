import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { restoreRegister } from '../../src/storage/backup.ts';
import { verifyChain } from '../../src/storage/chain.ts';
import { databaseFile, openDatabase, type RegisterPlace } from '../../src/storage/database.ts';
import { openFile, requestKey } from '../../src/storage/person-data.ts';
import { findByQueryCode } from '../../src/storage/register-reading.ts';
import { addStaff } from '../../src/storage/staff.ts';
import { postgresPlace } from '../fixtures/databases.ts';
import { wholeRequest } from '../fixtures/register.ts';
import {
	releasedCodes,
	releasedKey,
	releasedRegister,
	releasedRequest,
	releases,
} from '../fixtures/released.ts';

/** The chain as a file holds it, read without the portal's own code. */
function eventsOf(dataDir: string) {
	const db = new DatabaseSync(join(dataDir, databaseFile), { readOnly: true });
	const rows = db.prepare('select * from events order by position').all();
	db.close();
	return rows.map((row) => ({ ...row }));
}

/** Tables and indexes of a SQLite file, as it holds them, without the counters that SQLite keeps for itself. */
function schemaOf(dataDir: string) {
	const db = new DatabaseSync(join(dataDir, databaseFile), { readOnly: true });
	const rows = db
		.prepare("select name, sql from sqlite_master where name <> 'sqlite_sequence' order by name")
		.all();
	db.close();
	return rows.map((row) => ({ ...row }));
}

const ways: { way: string; newest: (dataDir: string) => Promise<RegisterPlace> }[] = [
	{ way: 'opened in its place', newest: (dataDir) => Promise.resolve({ dataDir }) },
	{
		way: 'restored into PostgreSQL',
		newest: async (dataDir) => {
			const place = await postgresPlace();
			await restoreRegister(place, join(dataDir, databaseFile));
			return place;
		},
	},
];

describe.each(releases)('a register of release %s', (release) => {
	test.each(ways)('is brought up to date when $way, and loses nothing', async ({ newest }) => {
		const dataDir = releasedRegister(release);
		const events = eventsOf(dataDir);
		const db = await openDatabase(await newest(dataDir));
		expect(await db.selectFrom('events').selectAll().orderBy('position').execute()).toEqual(events);
		const { broken, head } = await verifyChain(db);
		expect(broken).toBeUndefined();
		expect(head).toBe(events.at(-1)?.['hash']);

		const row = await findByQueryCode(db, releasedKey, releasedRequest, releasedCodes[release] ?? '');
		if (!row) throw new Error('not found');
		const open = await wholeRequest(db, releasedKey, row);
		expect(open.request).toMatchObject({ state: 'answered', outcome: 'G2' });
		expect(open.application.name).toBe('张三');
		expect(open.reasons ?? open.texts.get(open.request.decision?.reasons.id ?? '')).toBe(
			'予以公开，随函附上。'
		);
		const key = await requestKey(db, releasedKey, row.id);
		const reply = await openFile(db, key, 'reply', open.request.replyFiles[0]?.id ?? '');
		expect(reply?.bytes.toString()).toBe('%PDF 答复书.pdf');
		const account = { username: 'lihua', displayName: '李华', password: 'correct horse battery' };
		const by = { staffId: null, address: null };
		const again = addStaff(db, { ...account, roles: ['handler'], by, now: new Date() });
		await expect(again).rejects.toThrow(/已存在/);
		await db.destroy();
	});
});

test.each(releases)(
	'a register of release %s has the same tables as a new one afterwards',
	async (release) => {
		const dataDir = releasedRegister(release);
		const fresh = mkdtempSync(join(tmpdir(), 'gongkai-'));
		for (const place of [dataDir, fresh]) await (await openDatabase({ dataDir: place })).destroy();
		expect(schemaOf(dataDir)).toEqual(schemaOf(fresh));
	}
);

test('a register of a newer release is not opened', async () => {
	const dataDir = releasedRegister('0001');
	const db = new DatabaseSync(join(dataDir, databaseFile));
	db.exec(`insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')`);
	db.close();
	await expect(openDatabase({ dataDir })).rejects.toThrow(/9999-later/);
});
