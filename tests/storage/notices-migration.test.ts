import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { register } from '../../src/storage/migrations/0001-register.ts';
import { notices } from '../../src/storage/migrations/0006-notices.ts';
import { sqliteDialect } from '../../src/storage/node-sqlite.ts';
import { markPassedOn, messagesOf } from '../../src/storage/outbox.ts';
import type { Tables } from '../../src/storage/tables.ts';
import { newDataDir } from '../fixtures/portal.ts';
import { now } from '../fixtures/register.ts';

test('messages of an older register keep their state and can still be passed on', async () => {
	const path = join(newDataDir(), 'old.sqlite');
	const db = new Kysely<Tables>({ dialect: sqliteDialect(path) });
	await register.up(db);
	const database = new DatabaseSync(path);
	database
		.prepare(
			`insert into requests values ('r', '2026-0001', 'received', 2, '${now.toISOString()}', '2026-11-23', null, 'q', 'f')`
		)
		.run();
	for (const sent of ['null', `'${now.toISOString()}'`])
		database
			.prepare(
				`insert into outbox (request_id, kind, created_at, sent_at) values ('r', 'delivered', '${now.toISOString()}', ${sent})`
			)
			.run();
	database.close();
	await notices.up(db);
	expect(await messagesOf(db, 'r')).toMatchObject([
		{ id: '1', kind: 'delivered', sentAt: null, sentBy: null },
		{ id: '2', sentAt: now.toISOString() },
	]);
	await markPassedOn(db, { requestId: 'r', id: '1', staffId: 'li', now });
	await markPassedOn(db, { requestId: 'r', id: '2', staffId: 'li', now: new Date() });
	expect(await messagesOf(db, 'r')).toMatchObject([
		{ sentBy: 'li' },
		{ sentBy: null, sentAt: now.toISOString() },
	]);
	await db.destroy();
});
