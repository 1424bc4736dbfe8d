import type { Day } from '../domain/calendar/day.ts';
import { workingDaysBetween } from '../domain/calendar/working-days.ts';
import type { Calendar } from '../domain/calendar/year.ts';
import { replyDue, type DueDate } from '../domain/requests/clock.ts';
import { unsentCounts } from '../storage/outbox.ts';
import { listRequests, type RequestRow } from '../storage/register-reading.ts';
import { store } from './database.ts';
import { currentCalendar } from './site.ts';

/** A row of the queue: the request, by when it must be answered, and how many working days are left. */
export interface QueueRow {
	row: RequestRow;
	due: DueDate | undefined;
	/** Negative when overdue; undefined when there is no date to count to. */
	daysLeft: number | undefined;
	/** What the applicant must still be told. */
	messages: number;
}

/** The queue: unconfirmed requests first (art. 31: the same day), then by deadline, answered ones last. */
export async function queue(today: Day): Promise<QueueRow[]> {
	const { db } = await store();
	const calendar = currentCalendar();
	const unsent = await unsentCounts(db);
	const rows = (await listRequests(db)).map((row) => ({
		row,
		...dueOf(row, today, calendar),
		messages: unsent.get(row.id) ?? 0,
	}));
	const rank = ({ row, due }: QueueRow) => {
		if (row.state === 'submitted') return `0 ${row.submitted_at}`;
		if (row.state === 'answered') return `2 ${String(9e15 - Date.parse(row.submitted_at))}`;
		return `1 ${due && due.kind !== 'unknown' ? due.on : '9999'}`;
	};
	return rows.sort((a, b) => rank(a).localeCompare(rank(b)));
}

/** By when a request must be answered, and how many working days that leaves. */
export function dueOf(row: RequestRow, today: Day, calendar: Calendar): Pick<QueueRow, 'due' | 'daysLeft'> {
	if (!row.received_on || row.state === 'answered') return { due: undefined, daysLeft: undefined };
	const due = replyDue(row.received_on, calendar);
	return { due, daysLeft: due.kind === 'unknown' ? undefined : workingDaysBetween(today, due.on, calendar) };
}
