import { logStaff } from '../storage/staff-log.ts';
import { store } from './database.ts';

/** Notes in the desk's record that somebody looked at a case, or at a file of it, by the number of the case. */
export async function noteReading(
	locals: App.Locals,
	action: 'case opened' | 'file opened',
	number: string
): Promise<void> {
	const { db } = await store();
	const at = new Date().toISOString();
	const { address, staff } = locals;
	await logStaff(db, { at, staffId: staff?.id ?? null, action, subject: number, address });
}
