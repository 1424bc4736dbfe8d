import { describe, expect, test } from 'vitest';
import { register } from '../../src/storage/migrations/0001-register.ts';
import { staffAccounts } from '../../src/storage/migrations/0003-staff.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('on $name', ({ bare }) => {
	test('accounts made before roles may handle requests, and sign in anew with a second factor', async () => {
		const db = await bare();
		await register.up(db);
		const before = {
			id: '1',
			username: 'lihua',
			display_name: '李华',
			password_hash: 'x',
			created_at: 'then',
		};
		await db.insertInto('staff').values(before).execute();
		await staffAccounts.up(db);
		expect(await db.selectFrom('staff').selectAll().execute()).toEqual([
			{ ...before, roles: '["handler"]', sealed_secret: null, last_step: null, disabled_at: null },
		]);
		expect(await db.selectFrom('staff_sessions').selectAll().execute()).toEqual([]);
	});
});
