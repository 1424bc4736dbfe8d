import { dayInShanghai } from '../domain/calendar/day.ts';
import { ledgerTable } from '../domain/requests/ledger.ts';
import { queueFilterInWords, readQueueFilter } from '../domain/requests/queue-filter.ts';
import { mayAct, mayExportPersons } from '../domain/requests/rights.ts';
import { openApplications } from '../storage/applications.ts';
import type { SignedInStaff } from '../storage/sessions.ts';
import { logStaff } from '../storage/staff-log.ts';
import { csvFile } from './csv.ts';
import { store } from './database.ts';
import { download } from './download.ts';
import { filtered, handlers, queue } from './queue.ts';
import { clockBy, reckoningNow } from './request-clock.ts';
import { workbook } from './workbook.ts';

/** Who exports the ledger, from where, and the form that says which requests, in which format, with or without persons. */
export interface LedgerExport {
	staff: SignedInStaff;
	address: string;
	form: URLSearchParams;
	now: Date;
}

/**
 * The ledger of the requests that a form asks for, as a file; `forbidden` to those who may not have it. It is noted in
 * the desk's record before it is given.
 */
export async function exportLedger({
	staff,
	address,
	form,
	now,
}: LedgerExport): Promise<Response | 'forbidden'> {
	const persons = form.get('persons') === 'yes';
	if (!(persons ? mayExportPersons : mayAct)(staff.roles)) return 'forbidden';
	const { db, key } = await store();
	const { filter } = readQueueFilter(form);
	const rows = filtered(await queue(now), filter, staff.id).sort((a, b) =>
		a.row.number.localeCompare(b.row.number, 'en', { numeric: true })
	);
	const ids = rows.map(({ row }) => row.id);
	const applications = persons ? await openApplications(db, key, ids) : undefined;
	const reckoning = reckoningNow(now);
	const entries = rows.map(({ row, request }) => ({
		number: row.number,
		request,
		clock: clockBy(request, reckoning),
		application: applications?.get(row.id),
	}));
	await logStaff(db, {
		at: now.toISOString(),
		staffId: staff.id,
		action: persons ? 'ledger with persons exported' : 'ledger exported',
		subject: `${queueFilterInWords(filter, await handlers())}，共${entries.length}件`,
		address,
	});
	const table = ledgerTable(entries, persons);
	const name = `政府信息公开申请登记台账（${dayInShanghai(now.toISOString())}）`;
	const asCsv = form.get('format') === 'csv';
	const file = asCsv ? csvFile(table) : await workbook('登记台账', table);
	const bytes = new Uint8Array(await file.arrayBuffer());
	return download({ name: `${name}.${asCsv ? 'csv' : 'xlsx'}`, bytes });
}
