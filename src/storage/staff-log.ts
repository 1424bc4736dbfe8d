import { randomUUID } from 'node:crypto';
import { minuteForMachines, type Day } from '../domain/calendar/day.ts';
import type { LogAction } from '../domain/staff/log-actions.ts';
import type { Database } from './tables.ts';

/** Who does something at the desk, and from where; both null for the command line of the server. */
export interface Doer {
	staffId: string | null;
	address: string | null;
}

/** One line of the desk's record. */
export interface LogEntry extends Doer {
	/** UTC instant. */
	at: string;
	action: LogAction;
	/** Id of the account, or number of the case, that it was done to; null when there is none. */
	subject: string | null;
}

/** Adds a line to the desk's record; in the transaction of what it tells, where there is one. */
export async function logStaff(db: Database, entry: LogEntry): Promise<void> {
	const { at, action, subject, staffId, address } = entry;
	await db
		.insertInto('staff_log')
		.values({ id: randomUUID(), at, staff_id: staffId, action, subject, address })
		.execute();
}

/** Deletes the lines of the desk's record from before a day. */
export async function forgetOldLog(db: Database, day: Day): Promise<void> {
	const begin = new Date(minuteForMachines(`${day} 00:00`)).toISOString();
	await db.deleteFrom('staff_log').where('at', '<', begin).execute();
}

/** Which lines of the record are asked for; a part that is left out does not narrow. */
export interface LogFilter {
	staffId?: string;
	subject?: string;
	actions?: readonly LogAction[];
	/** UTC instants: from this one on, and before that one. */
	from?: string;
	before?: string;
	/** Most lines that are given. */
	limit: number;
}

/** Lines of the desk's record, newest first, with the names of who did it. */
export async function staffLog(
	db: Database,
	filter: LogFilter
): Promise<(LogEntry & { doer: string | null })[]> {
	const { staffId, subject, actions, from, before, limit } = filter;
	let query = db
		.selectFrom('staff_log')
		.leftJoin('staff', 'staff.id', 'staff_log.staff_id')
		.select(['at', 'staff_id as staffId', 'action', 'subject', 'address', 'display_name as doer']);
	if (staffId !== undefined) query = query.where('staff_id', '=', staffId);
	if (subject !== undefined) query = query.where('subject', '=', subject);
	if (actions !== undefined) query = query.where('action', 'in', [...actions]);
	if (from !== undefined) query = query.where('at', '>=', from);
	if (before !== undefined) query = query.where('at', '<', before);
	return query.orderBy('at', 'desc').orderBy('staff_log.id').limit(limit).execute();
}
