import { expect, test } from 'vitest';
import type { Role } from '../../src/domain/requests/roles.ts';
import { deskGateOf } from '../../src/server/desk-gate.ts';

test('the gate lets nobody post to the ledger or come to the record without the right', () => {
	const gate = (pattern: string, method: string, role: Role) => deskGateOf(pattern, method, [role]);
	expect(gate('/staff/ledger', 'POST', 'auditor')).toBe('forbidden');
	expect(gate('/staff/ledger', 'POST', 'administrator')).toBe('forbidden');
	expect(gate('/staff/ledger', 'POST', 'handler')).toBe('open');
	for (const pattern of ['/staff/audit', '/staff/audit/table.csv']) {
		expect(gate(pattern, 'GET', 'head')).toBe('forbidden');
		expect(gate(pattern, 'GET', 'auditor')).toBe('open');
		expect(deskGateOf(pattern, 'GET', undefined)).toBe('sign-in');
	}
});
