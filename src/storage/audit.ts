import { sql, type Expression, type SqlBool } from 'kysely';
import { eventSchema, type EventType, type RequestEvent } from '../domain/requests/events.ts';
import type { LogAction } from '../domain/staff/log-actions.ts';
import type { Database } from './tables.ts';

/** Which acts are asked for; a part that is left out does not narrow. */
export interface AuditQuery {
	/** Account that acted, or that it was done to. */
	person?: string | undefined;
	/** Number of the case. */
	number?: string | undefined;
	/** Kinds of lines of the desk's record, and of steps in cases: no line when empty. */
	actions?: readonly LogAction[] | undefined;
	steps?: readonly EventType[] | undefined;
	/** UTC instants: from this one on, before that one, and up to that one. */
	from?: string | undefined;
	before?: string | undefined;
	until?: string | undefined;
}

/** One act: of the desk's record, or a step in a case. */
export interface AuditLine {
	/** UTC instant. */
	at: string;
	staffId: string | null;
	/** The account or the case number that it was done to, or what was exported. */
	subject: string | null;
	address: string | null;
	act: { action: LogAction } | { step: RequestEvent };
}

/** How many acts a query finds. */
export async function countAudit(db: Database, query: AuditQuery): Promise<number> {
	const { count } = await db
		.selectFrom(acts(db, query).as('acts'))
		.select((e) => e.fn.countAll().as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** The acts that a query finds, the desk's record and the steps of all cases together, newest first. */
export async function auditLines(
	db: Database,
	query: AuditQuery,
	{ limit, offset }: { limit: number; offset: number }
): Promise<AuditLine[]> {
	const rows = await db
		.selectFrom(acts(db, query).as('acts'))
		.selectAll()
		.orderBy('at', 'desc')
		.orderBy('position', 'desc')
		.orderBy('id')
		.limit(limit)
		.offset(offset)
		.execute();
	return rows.map(({ at, staff_id, action, subject, address, event }) => {
		if (event === null)
			return { at, staffId: staff_id, subject, address, act: { action: action as LogAction } };
		const step = eventSchema.parse(JSON.parse(event));
		return { at, staffId: ('by' in step && step.by) || null, subject, address, act: { step } };
	});
}

const nothing = sql<string | null>`cast(null as text)`;

function acts(db: Database, query: AuditQuery) {
	const { person, number, actions, steps } = query;
	const log = db
		.selectFrom('staff_log')
		.select(['at', 'id', 'staff_id', 'subject', 'address', sql<string | null>`action`.as('action')])
		.select([nothing.as('event'), sql<number>`0`.as('position')])
		.$if(actions !== undefined, (q) =>
			q.where((e) => e.or((actions ?? []).map((one) => e('action', '=', one))))
		)
		.where((e) => e.and(within(query, e.ref('at'))))
		.$if(person !== undefined, (q) =>
			q.where((e) => e.or([e('staff_id', '=', person ?? ''), e('subject', '=', person ?? '')]))
		)
		.$if(number !== undefined, (q) => q.where('subject', '=', number ?? ''));
	const taken = db
		.selectFrom('events')
		.innerJoin('requests', 'requests.id', 'events.request_id')
		.select(['at', 'hash as id', nothing.as('staff_id'), sql<string | null>`number`.as('subject')])
		.select([nothing.as('address'), nothing.as('action'), sql<string | null>`event`.as('event'), 'position'])
		.$if(steps !== undefined, (q) =>
			q.where((e) => e.or((steps ?? []).map((step) => e('event', 'like', `%"type":"${step}"%`))))
		)
		.where((e) => e.and(within(query, e.ref('at'))))
		.$if(person !== undefined, (q) => q.where('event', 'like', `%"by":"${person ?? ''}"%`))
		.$if(number !== undefined, (q) => q.where('number', '=', number ?? ''));
	return log.unionAll(taken);
}

/** The conditions on when. */
function within({ from, before, until }: AuditQuery, at: Expression<string>): Expression<SqlBool>[] {
	return [
		...(from === undefined ? [] : [sql<SqlBool>`${at} >= ${from}`]),
		...(before === undefined ? [] : [sql<SqlBool>`${at} < ${before}`]),
		...(until === undefined ? [] : [sql<SqlBool>`${at} <= ${until}`]),
	];
}
