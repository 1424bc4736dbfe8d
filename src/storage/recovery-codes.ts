import { tidyCode } from '../domain/requests/form-text.ts';
import { readableSecret } from './readable-secret.ts';
import { deriveKey, keyedDigest } from './sealing.ts';
import type { Database } from './tables.ts';

/** How many recovery codes an account gets. */
const codesOfAccount = 8;

/** Gives an account new recovery codes in place of its old ones; only digests are stored. */
export async function newRecoveryCodes(tx: Database, masterKey: Buffer, staffId: string): Promise<string[]> {
	await forgetRecoveryCodes(tx, staffId);
	const codes = Array.from({ length: codesOfAccount }, () => readableSecret(4, 4));
	const rows = codes.map((code) => ({ digest: recoveryDigest(masterKey, staffId, code), staff_id: staffId }));
	await tx.insertInto('staff_recovery_codes').values(rows).execute();
	return codes;
}

/** Uses up a recovery code: true for the first who does. */
export async function useRecoveryCode(
	tx: Database,
	masterKey: Buffer,
	staffId: string,
	code: string
): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('staff_recovery_codes')
		.where('staff_id', '=', staffId)
		.where('digest', '=', recoveryDigest(masterKey, staffId, code))
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Takes away the recovery codes of an account. */
export async function forgetRecoveryCodes(tx: Database, staffId: string): Promise<void> {
	await tx.deleteFrom('staff_recovery_codes').where('staff_id', '=', staffId).execute();
}

/** How many recovery codes an account has left. */
export async function recoveryCodesLeft(db: Database, staffId: string): Promise<number> {
	const rows = await db
		.selectFrom('staff_recovery_codes')
		.select('digest')
		.where('staff_id', '=', staffId)
		.execute();
	return rows.length;
}

function recoveryDigest(masterKey: Buffer, staffId: string, code: string): string {
	return keyedDigest(deriveKey(masterKey, 'recovery code'), `${staffId} ${tidyCode(code)}`);
}
