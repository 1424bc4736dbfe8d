import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifyChain } from '../../src/storage/chain.ts';
import { isUnavailable } from '../../src/storage/database-faults.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import { inTurn } from '../../src/storage/transaction.ts';
import { breakableLine } from '../fixtures/breakable-line.ts';
import { onServer, postgresPlace } from '../fixtures/databases.ts';
import { application, now } from '../fixtures/register.ts';

const key = newKey();

/** An event that nobody listens to would end a server process. */
const uncaught = vi.fn();
beforeAll(() => void process.on('uncaughtException', uncaught));
afterAll(() => {
	process.off('uncaughtException', uncaught);
	expect(uncaught).not.toHaveBeenCalled();
});

const failureOf = (work: Promise<unknown>) =>
	work.then(
		() => undefined,
		(error: unknown) => error
	);

describe('PostgreSQL that cannot be used', () => {
	test.each([
		['that is not there', (url: URL) => (url.port = '1'), '连接不上（ECONNREFUSED）'],
		['of an unknown name', (url: URL) => (url.pathname = '/absent'), '数据库不存在'],
		['with a wrong password', (url: URL) => (url.password = 'guessed'), '用户名或者密码不对'],
	])('%s is told in Chinese, without the password', async (_, spoil, message) => {
		const { dataDir, databaseUrl } = await postgresPlace();
		const url = new URL(databaseUrl);
		spoil(url);
		const error = await failureOf(openDatabase({ dataDir, databaseUrl: url.href }));
		expect(String(error)).toContain(message);
		expect(String(error)).toContain('DATABASE_URL');
		expect(JSON.stringify([error, String(error)])).not.toMatch(/guessed|test(%20| )password/);
	});

	test('because it does not store Chinese is refused before anything is entered', async () => {
		const { dataDir, databaseUrl } = await postgresPlace();
		const url = new URL(databaseUrl);
		const name = `${url.pathname.slice(1)}_ascii`;
		await onServer(
			databaseUrl,
			`create database ${name} encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0`
		);
		url.pathname = name;
		await expect(openDatabase({ dataDir, databaseUrl: url.href })).rejects.toThrow(/UTF8/);
		await onServer(databaseUrl, `drop database ${name} with (force)`);
	});
});

describe('a connection that is lost', () => {
	test('makes what needs it fail as unavailable, and comes back by itself', async () => {
		const { dataDir, databaseUrl } = await postgresPlace();
		const line = await breakableLine(databaseUrl);
		const db = await openDatabase({ dataDir, databaseUrl: line.url });
		const submit = (token: string) => submitRequest(db, key, { token, application, files: [], now });
		await submit('before');
		await line.cut();
		expect(isUnavailable(await failureOf(submit('during')))).toBe(true);
		await line.mend();
		expect((await submit('during')).number).toBe('2026-0002');
		expect(await verifyChain(db)).toMatchObject({ events: 2 });
		await db.destroy();
		await line.cut();
	});

	test('in the middle of a step undoes it and ends no process', async () => {
		const { dataDir, databaseUrl } = await postgresPlace();
		const db = await openDatabase({ dataDir, databaseUrl });
		const step = inTurn(db, async (tx) => {
			await tx.insertInto('counters').values({ series: 'a', last: 1 }).execute();
			const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
			await onServer(databaseUrl, `select pg_terminate_backend(${rows[0]?.pid})`);
			await new Promise((resolve) => setTimeout(resolve, 100));
			await tx.insertInto('counters').values({ series: 'b', last: 1 }).execute();
		});
		expect(isUnavailable(await failureOf(step))).toBe(true);
		expect(await db.selectFrom('counters').selectAll().execute()).toEqual([]);
		await db.destroy();
	});
});
