import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { register } from '../../src/storage/migrations/0001-register.ts';
import { notices } from '../../src/storage/migrations/0006-notices.ts';
import { markPassedOn, messagesOf } from '../../src/storage/outbox.ts';
import { databases } from '../fixtures/databases.ts';
import { now } from '../fixtures/register.ts';

const at = now.toISOString();

describe.each(databases)('on $name', ({ bare }) => {
	test('messages of an older register keep their state and can still be passed on', async () => {
		const db = await bare();
		await register.up(db);
		await sql`insert into requests values ('r', '2026-0001', 'received', 2, ${at}, '2026-11-23', null, 'q', 'f')`.execute(
			db
		);
		for (const sent of [null, at])
			await sql`insert into outbox (request_id, kind, created_at, sent_at) values ('r', 'delivered', ${at}, ${sent})`.execute(
				db
			);
		await notices.up(db);
		expect(await messagesOf(db, 'r')).toMatchObject([
			{ id: '1', kind: 'delivered', sentAt: null, sentBy: null },
			{ id: '2', sentAt: at },
		]);
		await markPassedOn(db, { requestId: 'r', id: '1', staffId: 'li', now });
		await markPassedOn(db, { requestId: 'r', id: '2', staffId: 'li', now: new Date() });
		expect(await messagesOf(db, 'r')).toMatchObject([{ sentBy: 'li' }, { sentBy: null, sentAt: at }]);
	});
});
