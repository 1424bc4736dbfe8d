import type { DueDate } from '../domain/calendar/due-date.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import type { Channel } from '../domain/requests/channels.ts';
import { caseOf } from '../domain/requests/state.ts';
import { isOpen } from '../domain/requests/states.ts';
import { historyOf } from '../storage/register.ts';
import { countsByHand } from './messages.ts';
import { clockOfRequest } from './request-clock.ts';
import { listRequests, type RequestRow } from '../storage/register-reading.ts';
import { store } from './database.ts';

/** A row of the queue: the request, by when it must be answered, and how many working days are left. */
export interface QueueRow {
	row: RequestRow;
	due: DueDate | undefined;
	/** Negative when overdue; undefined when there is no date to count to. */
	daysLeft: number | undefined;
	channel: Channel | undefined;
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
	const rows = await Promise.all(
		(await listRequests(db)).map(async (row) => ({
			row,
			...(isOpen(row.state) ? standing(caseOf(await historyOf(db, row.id)), now) : ended),
			messages: byHand.get(row.id) ?? 0,
		}))
	);
	const rank = ({ row, due }: QueueRow) => {
		if (row.state === 'submitted') return `0 ${row.submitted_at}`;
		if (!isOpen(row.state)) return `2 ${String(9e15 - Date.parse(row.submitted_at))}`;
		return `1 ${due && due.kind !== 'unknown' ? due.on : '9999'}`;
	};
	return rows.sort((a, b) => rank(a).localeCompare(rank(b)));
}

const ended = {
	due: undefined,
	daysLeft: undefined,
	channel: undefined,
	consulting: false,
	waiting: false,
};

/** By when a request must be answered, how many working days that leaves, and whether others are waited for. */
function standing(request: RequestCase, now: Date): Omit<QueueRow, 'row' | 'messages'> {
	const { due, left, state } = clockOfRequest(request, now);
	return {
		due,
		daysLeft: left,
		channel: request.channel,
		consulting: request.consultations.some((one) => !one.returnedOn),
		waiting: state === 'waiting' || request.state === 'confirming' || request.state === 'reasoning',
	};
}
