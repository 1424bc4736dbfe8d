import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { checkCopy, refuseDamaged } from './backup-check.ts';
import { noteBackup, type Backup } from './backups.ts';
import { chainHead } from './chain.ts';
import { databaseFile, openDatabase, openDatabaseAt, type RegisterPlace } from './database.ts';
import { copyRegister } from './register-copy.ts';
import type { Database } from './tables.ts';
import { inTurn } from './transaction.ts';

/**
 * Copies the register to `file` while the server goes on writing; the copy is of one moment. It is a SQLite file whatever
 * database the register is in, so that it can be restored into either. It is verified before it gets its name, and noted
 * in the register after; whatever was at `file` before stays until then. Throws in Chinese when there is no register or
 * the copy does not verify.
 */
export async function backupRegister(place: RegisterPlace, file: string): Promise<Backup> {
	if (!place.databaseUrl && !existsSync(join(place.dataDir, databaseFile)))
		throw new Error(`${place.dataDir} 里没有登记簿，请核对 DATA_DIR。`);
	mkdirSync(dirname(file), { recursive: true });
	const unfinished = join(dirname(file), `.${basename(file)}.unfinished`);
	const register = await openDatabase(place, 'upkeep');
	try {
		removeUnfinished(unfinished);
		const at = new Date().toISOString();
		const head = await chainHead(register);
		if (place.databaseUrl) await exportPostgres(register, unfinished);
		else await copySqlite(place.dataDir, unfinished);
		const copied = await checkCopy(unfinished, register, head);
		const noted = { at, ...copied, verifiedAt: new Date().toISOString() };
		renameSync(unfinished, file);
		await noteBackup(register, noted);
		return noted;
	} finally {
		removeUnfinished(unfinished);
		await register.destroy();
	}
}

/** With the write-ahead log that a killed process leaves: it would be played into the next copy. */
function removeUnfinished(file: string): void {
	for (const path of [file, `${file}-wal`, `${file}-shm`]) rmSync(path, { force: true });
}

async function copySqlite(dataDir: string, file: string): Promise<void> {
	const source = new DatabaseSync(join(dataDir, databaseFile), { readOnly: true });
	try {
		await backup(source, file);
	} finally {
		source.close();
	}
}

async function exportPostgres(source: Database, file: string): Promise<void> {
	const target = await openDatabaseAt(file);
	try {
		await target.transaction().execute((to) =>
			source
				.transaction()
				.setIsolationLevel('repeatable read')
				.setAccessMode('read only')
				.execute((from) => copyRegister(from, to))
		);
	} finally {
		await target.destroy();
	}
}

/**
 * Puts a backup in the place of a register that is gone, or of one in the other kind of database. Throws when the file is
 * no sound database or when a register is there already: nothing is overwritten.
 */
export async function restoreRegister(place: RegisterPlace, file: string): Promise<void> {
	refuseDamaged(file, '不能用来恢复');
	mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
	if (place.databaseUrl) await importIntoPostgres(place, file);
	else placeSqlite(place.dataDir, file);
}

function placeSqlite(dataDir: string, file: string): void {
	const target = join(dataDir, databaseFile);
	// A write-ahead log left behind by another register would be played into this one.
	const left = [target, `${target}-wal`, `${target}-shm`].filter((path) => existsSync(path));
	if (left.length > 0)
		throw new Error(`${left.join('、')} 已存在。请先停止网站，把原文件移到别处保存，再恢复。`);
	copyFileSync(file, `${target}.unfinished`);
	renameSync(`${target}.unfinished`, target);
}

/** The backup may be of an older release: a copy of it is brought up to date first. */
async function importIntoPostgres(place: RegisterPlace, file: string): Promise<void> {
	const folder = mkdtempSync(join(place.dataDir, '.restore-'));
	try {
		copyFileSync(file, join(folder, databaseFile));
		const source = await openDatabase({ dataDir: folder });
		const target = await openDatabase(place, 'upkeep');
		try {
			await inTurn(target, (to) => source.transaction().execute((from) => copyRegister(from, to)));
		} finally {
			await source.destroy();
			await target.destroy();
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
