import { secondInShanghai } from '../domain/calendar/shanghai-time.ts';
import type { ChartTable } from '../domain/chart.ts';
import { pageAt } from '../domain/page-of.ts';
import { procedure } from '../domain/requests/procedure.ts';
import { mayRead } from '../domain/requests/rights.ts';
import type { Role } from '../domain/requests/roles.ts';
import {
	auditedKinds,
	auditedSpan,
	readAuditFilter,
	type AuditFilter,
} from '../domain/staff/audit-filter.ts';
import { logActions } from '../domain/staff/log-actions.ts';
import { auditLines, countAudit, type AuditLine, type AuditQuery } from '../storage/audit.ts';
import { listStaff } from '../storage/staff.ts';
import { store } from './database.ts';

/** One act in words. */
export interface AuditRow {
	/** In Shanghai, to the second. */
	at: string;
	who: string;
	what: string;
	/** Number of the case; undefined when it was not done to one. */
	number: string | undefined;
	/** What else it was done to. */
	subject: string;
	address: string;
}

/** Acts on one page. */
const linesOnPage = 50;

/** The longest list that is exported at once. */
export const longestExport = 50_000;

/** What the audit view shows for an address: acts of accounts alone to an administrator, everything to the auditor. */
export async function auditPage(named: URLSearchParams, roles: readonly Role[], now: Date) {
	const { db } = await store();
	const { filter, unread } = readAuditFilter(named);
	const fixed = { ...filter, until: filter.until ?? now.toISOString() };
	const query = queryOf(fixed, roles);
	const total = await countAudit(db, query);
	const { page, pages } = pageAt(total, named.get('page'), linesOnPage);
	const people = await names();
	const lines = await auditLines(db, query, { limit: linesOnPage, offset: (page - 1) * linesOnPage });
	const rows = lines.map((line) => inWords(line, people));
	return { filter, fixed, unread, total, page, pages, people, rows };
}

/** The acts that an address asks for as a table; undefined when they are more than are exported at once. */
export async function auditTable(
	named: URLSearchParams,
	roles: readonly Role[]
): Promise<ChartTable | undefined> {
	const { db } = await store();
	const query = queryOf(readAuditFilter(named).filter, roles);
	if ((await countAudit(db, query)) > longestExport) return undefined;
	const people = await names();
	const lines = await auditLines(db, query, { limit: longestExport, offset: 0 });
	const rows = lines.map((line) => inWords(line, people));
	return {
		columns: ['时间', '人员', '行为', '受理编号', '对象', '网络地址'],
		rows: rows.map(({ at, who, what, number, subject, address }) => [
			at,
			who,
			what,
			number ?? '',
			subject,
			address,
		]),
	};
}

function queryOf(filter: AuditFilter, roles: readonly Role[]): AuditQuery {
	const { person, number, until } = filter;
	return { person, number, until, ...auditedSpan(filter), ...auditedKinds(filter, mayRead(roles)) };
}

/** The names of all accounts, closed ones too. */
async function names(): Promise<ReadonlyMap<string, string>> {
	const accounts = await listStaff((await store()).db);
	return new Map(accounts.map(({ id, username, displayName }) => [id, `${displayName}（${username}）`]));
}

function inWords(
	{ at, staffId, subject, address, act }: AuditLine,
	people: ReadonlyMap<string, string>
): AuditRow {
	const isNumber = /^\d{4}-\d{4,9}$/.test(subject ?? '');
	return {
		at: secondInShanghai(at),
		who: staffId === null ? nobody(act, address) : (people.get(staffId) ?? staffId),
		what: 'step' in act ? procedure[act.step.type].title : logActions[act.action],
		number: isNumber && subject !== null ? subject : undefined,
		subject: isNumber || subject === null ? '' : (people.get(subject) ?? subject),
		address: address ?? '',
	};
}

/** Who acted when no member of staff did. */
function nobody(act: AuditLine['act'], address: string | null): string {
	if ('step' in act) return procedure[act.step.type].takers.applicant ? '申请人' : '系统';
	return address === null ? '服务器命令行' : '未登录';
}
