import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { databaseFile } from './database.ts';

/** Copies the register of `dataDir` to `file` while the server goes on writing; the copy is of one moment. */
export async function backupRegister(dataDir: string, file: string): Promise<void> {
	const source = new DatabaseSync(join(dataDir, databaseFile), { readOnly: true });
	mkdirSync(dirname(file), { recursive: true });
	const unfinished = join(dirname(file), `.${basename(file)}.unfinished`);
	try {
		await backup(source, unfinished);
		renameSync(unfinished, file);
	} finally {
		source.close();
	}
}

/**
 * Puts a backup in the place of the register of `dataDir`. Throws when the file is no sound database or when a
 * register is there already: nothing is overwritten.
 */
export function restoreRegister(dataDir: string, file: string): void {
	const target = join(dataDir, databaseFile);
	// A write-ahead log left behind by another register would be played into this one.
	const left = [target, `${target}-wal`, `${target}-shm`].filter((path) => existsSync(path));
	if (left.length > 0)
		throw new Error(`${left.join('、')} 已存在。请先停止网站，把原文件移到别处保存，再恢复。`);
	const copy = new DatabaseSync(file, { readOnly: true });
	try {
		const [row] = copy.prepare('PRAGMA integrity_check').all();
		if (row?.['integrity_check'] !== 'ok') throw new Error(`${file} 已损坏，不能用来恢复`);
	} finally {
		copy.close();
	}
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	copyFileSync(file, `${target}.unfinished`);
	renameSync(`${target}.unfinished`, target);
}
