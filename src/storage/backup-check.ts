import { DatabaseSync } from 'node:sqlite';
import { chainHead, verifyChain } from './chain.ts';
import { openDatabaseAt } from './database.ts';
import type { Database } from './tables.ts';

/** Throws when a file is no sound SQLite database; `consequence` tells in Chinese what comes of it. */
export function refuseDamaged(file: string, consequence: string): void {
	const copy = new DatabaseSync(file, { readOnly: true });
	try {
		const [row] = copy.prepare('PRAGMA integrity_check').all();
		if (row?.['integrity_check'] !== 'ok') throw new Error(`${file} 已损坏，${consequence}`);
	} finally {
		copy.close();
	}
}

/**
 * Verifies a fresh copy of the register: the file is sound, its whole chain holds, and it is a beginning of the
 * register's chain that goes at least as far as `from`, the register's head before it was copied. Gives how many records
 * it holds and the hash of the last. Throws in Chinese when it does not verify.
 */
export async function checkCopy(
	file: string,
	register: Database,
	from: Awaited<ReturnType<typeof chainHead>>
): Promise<{ events: number; head: string }> {
	refuseDamaged(file, '备份没有保存');
	const copy = await openDatabaseAt(file);
	try {
		const { events, head, broken } = await verifyChain(copy);
		if (broken)
			throw new Error(
				`备份没有通过核验，没有保存：第 ${broken.position} 条记录有问题：${broken.why}。请运行 npm run verify 核对登记簿本身。`
			);
		if (events < (from?.position ?? 0) || (await hashAt(register, events)) !== (await hashAt(copy, events)))
			throw new Error('备份没有通过核验，没有保存：末条记录与登记簿不一致。请再备份一次。');
		return { events, head };
	} finally {
		await copy.destroy();
	}
}

/** The hash of the record at a place of the chain. */
async function hashAt(db: Database, position: number): Promise<string | undefined> {
	const row = await db
		.selectFrom('events')
		.select('hash')
		.where('position', '=', position)
		.executeTakeFirst();
	return row?.hash;
}
