import { expect, test } from 'vitest';
import {
	auditedKinds,
	auditedSpan,
	auditKinds,
	auditQuery,
	readAuditFilter,
} from '../../src/domain/staff/audit-filter.ts';
import { accountActions, logActions } from '../../src/domain/staff/log-actions.ts';
import { stepTypes } from '../../src/domain/requests/procedure.ts';

const read = (query: string) => readAuditFilter(new URLSearchParams(query));
const person = '6a1b0c2d-0000-4000-8000-000000000000';

test('an address of the audit view comes back from the query that carries it', () => {
	const { filter, unread } = read(
		`person=${person}&number=2026-0012&kind=case+opened&from=2026-11-01&to=2026-11-30&until=2026-11-30T01:02:03.004Z`
	);
	expect([Object.keys(filter).length, unread]).toEqual([6, []]);
	expect(read(auditQuery(filter)).filter).toEqual(filter);
});

test.each([
	['person=%25', '人员'],
	['number=2026', '受理编号'],
	['kind=toString', '种类'],
	['from=2026-13-01', '日期自'],
	['to=0', '日期至'],
	['until=yesterday', '时间'],
])('%s means nothing, is left out and named', (query, label) => {
	expect(read(query)).toEqual({ filter: {}, unread: [label] });
});

test('days are those of Shanghai, both included', () => {
	expect(auditedSpan(read('from=2026-11-23&to=2026-11-23').filter)).toEqual({
		from: '2026-11-22T16:00:00.000Z',
		before: '2026-11-23T16:00:00.000Z',
	});
	expect(auditedSpan({})).toEqual({});
});

test('an administrator sees acts of accounts, whatever kind is asked for', () => {
	expect(auditedKinds({}, false)).toEqual({ actions: accountActions, steps: [] });
	expect(auditedKinds({ kind: 'signed in' }, false)).toEqual({ actions: ['signed in'], steps: [] });
	for (const kind of ['case opened', 'file opened', 'ledger exported', 'drafted', 'audit read'] as const)
		expect(auditedKinds({ kind }, false), kind).toEqual({ actions: [], steps: [] });
});

test('the auditor sees every kind, and each can be chosen from the list', () => {
	expect(auditedKinds({}, true)).toEqual({});
	expect(auditedKinds({ kind: 'drafted' }, true)).toEqual({ actions: [], steps: ['drafted'] });
	const offered = Object.values(auditKinds).flatMap((kinds) => Object.keys(kinds));
	expect(offered.sort()).toEqual([...Object.keys(logActions), ...stepTypes].sort());
});
