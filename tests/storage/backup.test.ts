import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupRegister, restoreRegister } from '../../src/storage/backup.ts';
import { lastBackup } from '../../src/storage/backups.ts';
import { verifyChain } from '../../src/storage/chain.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { messagesOf } from '../../src/storage/outbox.ts';
import { openFile, requestKey } from '../../src/storage/person-data.ts';
import { findByQueryCode, findRequest } from '../../src/storage/register-reading.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { signIn } from '../../src/storage/sign-in.ts';
import { addStaff } from '../../src/storage/staff.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases } from '../fixtures/databases.ts';
import { application, confirmReceipt, letter, now, wholeRequest } from '../fixtures/register.ts';

const key = newKey();
const account = { username: 'lihua', displayName: '李华', password: 'correct horse battery', now };
const newFolder = () => mkdtempSync(join(tmpdir(), 'gongkai-backup-'));

/** Two requests with a file each, one of them confirmed, and an account. */
async function fill(db: Database) {
	await addStaff(db, { ...account, roles: ['handler'], by: { staffId: null, address: null } });
	await submitRequest(db, key, { token: 'other', application, files: [letter], now });
	const receipt = await submitRequest(db, key, { token: 't', application, files: [letter], now });
	await confirmReceipt(db, key, receipt.number);
	return receipt;
}

const ways = databases.flatMap((from) => databases.map((to) => ({ from, to })));

describe.each(ways)('a backup of $from.name restored into $to.name', ({ from, to }) => {
	test('has every request, sealed datum and account, and goes on counting', async () => {
		const source = await from.place();
		const db = await openDatabase(source);
		const { number, queryCode } = await fill(db);
		const chain = await verifyChain(db);
		const copy = join(newFolder(), 'copy', 'backup.sqlite');
		await backupRegister(source, copy);
		await db.destroy();

		const target = await to.place();
		await restoreRegister(target, copy);
		const restored = await openDatabase(target);
		expect(await verifyChain(restored)).toEqual(chain);
		const row = await findByQueryCode(restored, key, number, queryCode);
		if (!row) throw new Error('not found');
		const open = await wholeRequest(restored, key, row);
		expect(open.application).toEqual(application);
		const file = await openFile(
			restored,
			await requestKey(restored, key, row.id),
			'file',
			[...open.fileNames.keys()][0] ?? ''
		);
		expect(file).toEqual({ name: letter.name, bytes: letter.bytes });
		const typed = { ...account, code: '', address: '192.0.2.1', browser: undefined };
		expect((await signIn(restored, key, typed, now)).now).toBe('enrolling');

		const next = await submitRequest(restored, key, { token: 'next', application, files: [], now });
		expect(next.number).toBe('2026-0003');
		await confirmReceipt(restored, key, next.number);
		const messages = await messagesOf(restored, (await findRequest(restored, next.number))?.id ?? '');
		expect(messages.map(({ kind }) => kind)).toEqual(['receiptConfirmed']);
		expect((await verifyChain(restored)).broken).toBeUndefined();
		await restored.destroy();
		expect(readdirSync(target.dataDir).filter((name) => name.startsWith('.'))).toEqual([]);
	});
});

describe.each(databases)('a backup on $name', ({ place }) => {
	test('is of one moment while the register is written to', async () => {
		const source = await place();
		const db = await openDatabase(source);
		const writing = Array.from({ length: 40 }, (_, i) =>
			submitRequest(db, key, { token: `t${i}`, application, files: [letter], now })
		);
		await Promise.all(writing.slice(0, 6));
		const copy = join(newFolder(), 'gongkai.sqlite');
		await backupRegister(source, copy);
		await Promise.all(writing);
		await db.destroy();
		const opened = await openDatabase({ dataDir: join(copy, '..') });
		const { events, broken } = await verifyChain(opened);
		expect(broken).toBeUndefined();
		expect(events).toBeGreaterThan(5);
		await opened.destroy();
	});

	test('is verified and noted, and a restored register knows those before it', async () => {
		const [source, target] = [await place(), await place()];
		const db = await openDatabase(source);
		expect(await lastBackup(db)).toBeUndefined();
		await fill(db);
		const { events, head } = await verifyChain(db);
		const [first, second] = [join(newFolder(), 'first.sqlite'), join(newFolder(), 'second.sqlite')];
		// What a process leaves that was killed while it copied.
		for (const ending of ['', '-wal'])
			writeFileSync(join(first, `../.first.sqlite.unfinished${ending}`), 'half a copy');
		const noted = await backupRegister(source, first);
		expect(readdirSync(join(first, '..'))).toEqual(['first.sqlite']);
		expect(noted).toMatchObject({ events, head });
		expect(await lastBackup(db)).toEqual(noted);
		await backupRegister(source, second);
		expect((await lastBackup(db))?.at).not.toBe(noted.at);
		await db.destroy();
		await restoreRegister(target, second);
		const restored = await openDatabase(target);
		expect(await lastBackup(restored)).toEqual(noted);
		await restored.destroy();
	});

	test('that does not verify is neither kept nor noted, and leaves the one before as it was', async () => {
		const source = await place();
		const db = await openDatabase(source);
		await fill(db);
		const copy = join(newFolder(), 'backup.sqlite');
		const noted = await backupRegister(source, copy);
		const before = readFileSync(copy);
		await db
			.updateTable('events')
			.set({ at: '2026-11-23T03:00:00.000Z' })
			.where('position', '=', 2)
			.execute();
		await expect(backupRegister(source, copy)).rejects.toThrow(/没有通过核验.*第 2 条/);
		expect(readFileSync(copy).equals(before)).toBe(true);
		expect(readdirSync(join(copy, '..'))).toEqual(['backup.sqlite']);
		expect(await lastBackup(db)).toEqual(noted);
		await db.destroy();
	});

	test('shows that records which it holds were cut off or rewritten since', async () => {
		const source = await place();
		const db = await openDatabase(source);
		const { number } = await fill(db);
		await backupRegister(source, join(newFolder(), 'backup.sqlite'));
		const row = await findRequest(db, number);
		await db.deleteFrom('events').where('position', '=', 3).execute();
		await db
			.updateTable('requests')
			.set({ state: 'submitted', version: 1, received_on: null })
			.where('id', '=', row?.id ?? '')
			.execute();
		expect((await verifyChain(db)).broken?.why).toMatch(/备份不符：备份时共有 3 条记录/);
		await db.destroy();
	});

	test('is not restored over a register that is there, nor when the file is damaged', async () => {
		const [source, target] = [await place(), await place()];
		const db = await openDatabase(source);
		await fill(db);
		const copy = join(newFolder(), 'backup.sqlite');
		await backupRegister(source, copy);
		await expect(restoreRegister(source, copy)).rejects.toThrow(/已存在|已有登记簿/);
		expect(await verifyChain(db)).toMatchObject({ events: 3 });
		await db.destroy();
		const damaged = join(newFolder(), 'damaged.sqlite');
		writeFileSync(damaged, 'no database');
		await expect(restoreRegister(target, damaged)).rejects.toThrow();
		const empty = await openDatabase(target);
		expect(await verifyChain(empty)).toMatchObject({ events: 0 });
		await empty.destroy();
	});
});

test('a backup is not restored beside the write-ahead log of another SQLite register', async () => {
	const folder = newFolder();
	await (await openDatabase({ dataDir: folder })).destroy();
	const copy = join(folder, 'backup.sqlite');
	await backupRegister({ dataDir: folder }, copy);
	const stale = join(folder, 'stale');
	mkdirSync(stale);
	writeFileSync(join(stale, 'gongkai.sqlite-wal'), 'of another register');
	await expect(restoreRegister({ dataDir: stale }, copy)).rejects.toThrow(/-wal/);
});

test('a folder without a register is not backed up, and none is made there', async () => {
	const folder = newFolder();
	await expect(backupRegister({ dataDir: folder }, join(folder, 'backup.sqlite'))).rejects.toThrow(
		/没有登记簿/
	);
	expect(readdirSync(folder)).toEqual([]);
});
