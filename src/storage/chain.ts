import { eventSchema, type RecordedEvent, type RequestEvent } from '../domain/requests/events.ts';
import { caseOf } from '../domain/requests/state.ts';
import { backupFault } from './backups.ts';
import { erasureFault, isErased } from './erasure-check.ts';
import { cacheOf } from './request-cache.ts';
import { digestOf } from './sealing.ts';
import type { Database, Tables } from './tables.ts';

type EventRow = Tables['events'];

/** What the first event of a register names as its predecessor. */
export const beginning = '0'.repeat(64);

/** The hash of an event: over its place, its time, its text and the hash of the event before it. */
export function hashOf(row: Omit<EventRow, 'hash'>): string {
	return digestOf(
		JSON.stringify([row.position, row.request_id, row.sequence, row.at, row.event, row.previous_hash])
	);
}

/** Adds an event at the end of the chain. To be called inside the transaction of the step. */
export async function appendEvent(
	tx: Database,
	step: { requestId: string; sequence: number; at: string; event: RequestEvent }
): Promise<void> {
	const last = await chainHead(tx);
	const row = {
		position: (last?.position ?? 0) + 1,
		request_id: step.requestId,
		sequence: step.sequence,
		at: step.at,
		event: JSON.stringify(step.event),
		previous_hash: last?.hash ?? beginning,
	};
	await tx
		.insertInto('events')
		.values({ ...row, hash: hashOf(row) })
		.execute();
}

/** The last record of the register, which fixes all before it; undefined while there is none. */
export async function chainHead(db: Database): Promise<{ position: number; hash: string } | undefined> {
	return db
		.selectFrom('events')
		.select(['position', 'hash'])
		.orderBy('position', 'desc')
		.limit(1)
		.executeTakeFirst();
}

/** The rows of one request in the chain, oldest first. */
export async function rowsOfRequest(db: Database, requestId: string): Promise<EventRow[]> {
	return db
		.selectFrom('events')
		.selectAll()
		.where('request_id', '=', requestId)
		.orderBy('position')
		.execute();
}

/** A row of the chain as the domain reads it. Throws when the text is not an event. */
export function recorded(row: Pick<EventRow, 'sequence' | 'at' | 'event'>): RecordedEvent {
	return { sequence: row.sequence, at: row.at, event: eventSchema.parse(JSON.parse(row.event)) };
}

export interface ChainReport {
	events: number;
	head: string;
	/** How many requests stand without their person. */
	erased: number;
	broken?: { position: number; why: string };
}

/**
 * Walks the whole chain, each request's procedure along it, what of it is sealed, and what backups say of it; names the
 * first broken link.
 */
export async function verifyChain(db: Database): Promise<ChainReport> {
	const rows = await db.selectFrom('events').selectAll().orderBy('position').execute();
	const histories = new Map<string, RecordedEvent[]>();
	let previous = beginning;
	for (const [i, row] of rows.entries()) {
		const broken = faultOf(row, i + 1, previous) ?? procedureFault(row, histories);
		if (broken)
			return {
				events: rows.length,
				head: previous,
				erased: 0,
				broken: { position: row.position, why: broken },
			};
		previous = row.hash;
	}
	const strays =
		(await cacheFault(db, histories)) ?? (await erasureFault(db, histories)) ?? (await backupFault(db, rows));
	const erased = [...histories.values()].filter(isErased).length;
	const report = { events: rows.length, head: previous, erased };
	return strays ? { ...report, broken: { position: rows.length, why: strays } } : report;
}

function faultOf(row: EventRow, position: number, previous: string): string | undefined {
	if (row.position !== position) return `缺少第 ${position} 条记录`;
	if (row.previous_hash !== previous) return '与前一条记录的摘要不衔接';
	if (row.hash !== hashOf(row)) return '内容与摘要不符，记录被改动过';
	return undefined;
}

function procedureFault(row: EventRow, histories: Map<string, RecordedEvent[]>): string | undefined {
	try {
		const history = [...(histories.get(row.request_id) ?? []), recorded(row)];
		caseOf(history);
		histories.set(row.request_id, history);
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

async function cacheFault(
	db: Database,
	histories: Map<string, RecordedEvent[]>
): Promise<string | undefined> {
	const requests = await db.selectFrom('requests').selectAll().execute();
	const stray = requests.find((row) => {
		const history = histories.get(row.id);
		if (!history) return true;
		const cached: Partial<typeof row> = row;
		return Object.entries(cacheOf(caseOf(history))).some(
			([column, value]) => cached[column as keyof typeof row] !== value
		);
	});
	return stray ? `受理编号 ${stray.number} 的当前状态与办理记录不符，末尾的记录可能被删去` : undefined;
}
