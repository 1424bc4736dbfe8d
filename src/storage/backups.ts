import type { Database, Tables } from './tables.ts';

/** A backup of the register that was found sound. */
export interface Backup {
	/** When the copying began, UTC. */
	at: string;
	/** How many records it holds, and the hash of the last one. */
	events: number;
	head: string;
	/** When it was verified, UTC. */
	verifiedAt: string;
}

/** Notes in the register that a backup was made and found sound. */
export async function noteBackup(db: Database, { verifiedAt, ...backup }: Backup): Promise<void> {
	await db
		.insertInto('backups')
		.values({ ...backup, verified_at: verifiedAt })
		.execute();
}

/** The newest backup that was found sound; undefined while there is none. */
export async function lastBackup(db: Database): Promise<Backup | undefined> {
	const row = await db.selectFrom('backups').selectAll().orderBy('at', 'desc').limit(1).executeTakeFirst();
	if (!row) return undefined;
	const { verified_at: verifiedAt, ...backup } = row;
	return { ...backup, verifiedAt };
}

/**
 * Why the chain is not the one that was backed up: a record that a backup ended with is gone or another one. Undefined
 * when every backup is a beginning of it. The chain is given oldest first.
 */
export async function backupFault(
	db: Database,
	chain: readonly Pick<Tables['events'], 'hash'>[]
): Promise<string | undefined> {
	const backups = await db.selectFrom('backups').select(['at', 'events', 'head']).orderBy('at').execute();
	const stray = backups.find(({ events, head }) => events > 0 && chain[events - 1]?.hash !== head);
	return stray
		? `与 ${stray.at} 的备份不符：备份时共有 ${stray.events} 条记录，末条摘要 ${stray.head}`
		: undefined;
}
