import type { DueDate } from '../domain/calendar/due-date.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import type { Reckoning } from '../domain/requests/clock/facts.ts';
import {
	fitsConditions,
	readQueueFilter,
	tabCounts,
	type QueueFilter,
} from '../domain/requests/queue-filter.ts';
import { inTab } from '../domain/requests/queue-tabs.ts';
import { caseRoles } from '../domain/requests/roles.ts';
import { isOpen } from '../domain/requests/states.ts';
import { pageOf } from '../domain/page-of.ts';
import { casesOf } from '../storage/cases.ts';
import { listRequests, type RequestRow } from '../storage/register-reading.ts';
import { listStaff } from '../storage/staff.ts';
import { store } from './database.ts';
import { countsByHand } from './messages.ts';
import { clockBy, reckoningNow } from './request-clock.ts';

/** A row of the queue: the request, by when it must be answered, and how many working days are left. */
export interface QueueRow {
	row: RequestRow;
	request: RequestCase;
	due: DueDate | undefined;
	/** Negative when overdue; undefined when there is no date to count to. */
	daysLeft: number | undefined;
	consulting: boolean;
	/** An opinion, a correction, reasons or a payment is awaited. */
	waiting: boolean;
	/** How many messages must be passed on to the applicant by hand. */
	messages: number;
}

/** The queue: unconfirmed requests first (art. 31: the same day), then by deadline, ended ones last. */
export async function queue(now: Date): Promise<QueueRow[]> {
	const { db } = await store();
	const byHand = await countsByHand(now);
	const requests = await listRequests(db);
	const cases = await casesOf(db, requests);
	const reckoning = reckoningNow(now);
	return requests
		.flatMap((row) => {
			const request = cases.get(row.id);
			return request
				? [{ row, request, ...standing(request, reckoning), messages: byHand.get(row.id) ?? 0 }]
				: [];
		})
		.map((row) => ({ row, rank: rankOf(row) }))
		.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
		.map(({ row }) => row);
}

function rankOf({ row, due }: QueueRow): string {
	if (row.state === 'submitted') return `0 ${row.submitted_at}`;
	if (!isOpen(row.state)) return `2 ${String(9e15 - Date.parse(row.submitted_at))}`;
	return `1 ${due && due.kind !== 'unknown' ? due.on : '9999'}`;
}

/** By when a request must be answered, how many working days that leaves, and whether others are waited for. */
function standing(request: RequestCase, reckoning: Reckoning) {
	if (!isOpen(request.state))
		return { due: undefined, daysLeft: undefined, consulting: false, waiting: false };
	const { due, left, state } = clockBy(request, reckoning);
	return {
		due,
		daysLeft: left,
		consulting: request.consultations.some((one) => !one.returnedOn),
		waiting: state === 'waiting' || request.state === 'confirming' || request.state === 'reasoning',
	};
}

/** The requests of the queue that a filter asks for. `me` is the account that asks. */
export function filtered(rows: readonly QueueRow[], filter: QueueFilter, me: string): QueueRow[] {
	return rows.filter((row) => inTab(row, filter.tab) && fitsConditions(row, filter, me));
}

/** Rows of the queue on one page. */
const rowsOnPage = 50;

/** What the desk's first page shows for an address, to the account `me`. */
export async function queuePage(named: URLSearchParams, me: string, now: Date) {
	const all = await queue(now);
	const { filter, unread } = readQueueFilter(named);
	const fitting = all.filter((row) => fitsConditions(row, filter, me));
	const shown = filtered(fitting, filter, me);
	return {
		filter,
		unread,
		counts: tabCounts(fitting),
		total: shown.length,
		...pageOf(shown, named.get('page'), rowsOnPage),
		byHand: all.reduce((sum, { messages }) => sum + messages, 0),
		handlers: await handlers(),
	};
}

/** The names of those who work on cases, by account. */
export async function handlers(): Promise<ReadonlyMap<string, string>> {
	const accounts = await listStaff((await store()).db);
	const working = accounts.filter(({ roles }) =>
		roles.some((role) => (caseRoles as readonly string[]).includes(role))
	);
	return new Map(working.map(({ id, displayName }) => [id, displayName]));
}
