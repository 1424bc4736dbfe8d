import { logStaff } from '../storage/staff-log.ts';
import { store } from './database.ts';

/** Notes in the desk's record that somebody looked at a case, at a file of it, or at the record itself. */
export async function noteReading(
	locals: App.Locals,
	action: 'case opened' | 'file opened' | 'audit read' | 'audit exported' | 'export',
	/** Of the case that was looked at; null for none. */
	number: string | null
): Promise<void> {
	const { db } = await store();
	const at = new Date().toISOString();
	const { address, staff } = locals;
	await logStaff(db, { at, staffId: staff?.id ?? null, action, subject: number, address });
}
