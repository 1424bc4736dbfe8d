import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { applicationSchema } from '../../src/domain/requests/application.ts';
import { RuleError } from '../../src/domain/requests/state.ts';
import { backupRegister, restoreRegister } from '../../src/storage/backup.ts';
import { verifyChain } from '../../src/storage/chain.ts';
import { openDatabase, openDatabaseAt } from '../../src/storage/database.ts';
import { draftLifetime, openDraft, saveDraft } from '../../src/storage/drafts.ts';
import { forgetExpired } from '../../src/storage/housekeeping.ts';
import { masterKey } from '../../src/storage/master-key.ts';
import { markSent, unsentMessages } from '../../src/storage/outbox.ts';
import {
	openFile,
	personDigest,
	requestKey,
	sealFiles,
	sealText,
	type StoredFile,
} from '../../src/storage/person-data.ts';
import { takeStep } from '../../src/storage/register.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import {
	findByQueryCode,
	findRequest,
	listRequests,
	openRequest,
} from '../../src/storage/register-reading.ts';
import { newKey, seal, unseal } from '../../src/storage/sealing.ts';
import type { Database } from '../../src/storage/tables.ts';
import { goodApplication } from '../fixtures/application.ts';

const application = applicationSchema.parse(goodApplication);
const now = new Date('2026-11-23T02:00:00.000Z');
const letter: StoredFile = {
	name: '答复书.pdf',
	type: 'application/pdf',
	bytes: Buffer.from('%PDF the reply'),
};

let db: Database;
let key: Buffer;

beforeEach(async () => {
	db = await openDatabaseAt(':memory:');
	key = newKey();
});

const submit = (token = 'form-token', files: StoredFile[] = []) =>
	submitRequest(db, key, { token, application, files, now });

async function confirm(number: string, version = 1) {
	const row = await findRequest(db, number);
	await takeStep(db, key, {
		requestId: row?.id ?? '',
		version,
		now,
		event: () => ({
			type: 'receiptConfirmed',
			by: 'staff',
			receivedOn: '2026-11-23',
			applicantColumn: '自然人',
		}),
	});
}

describe('a submission', () => {
	test('gives number and code, and the code alone opens it again', async () => {
		const { number, queryCode } = await submit();
		expect(number).toBe('2026-0001');
		const row = await findByQueryCode(db, key, number, queryCode);
		expect(row && (await openRequest(db, key, row)).application).toEqual(application);
		expect(await findByQueryCode(db, key, number, '0000000000000000')).toBeUndefined();
		expect(await findByQueryCode(db, key, '2026-0002', queryCode)).toBeUndefined();
	});

	test('sent twice is one request with one receipt', async () => {
		const [first, second] = await Promise.all([submit(), submit()]);
		expect(second).toEqual(first);
		expect(await listRequests(db)).toHaveLength(1);
	});

	test('sent again long after is told so, without the code', async () => {
		await submit();
		const late = new Date(now.getTime() + draftLifetime + 1);
		await expect(
			submitRequest(db, key, { token: 'form-token', application, files: [], now: late })
		).rejects.toThrow(RuleError);
	});

	test('many at once get different numbers in one unbroken chain', async () => {
		const receipts = await Promise.all(Array.from({ length: 30 }, (_, i) => submit(`token ${i}`)));
		expect(new Set(receipts.map((r) => r.number)).size).toBe(30);
		expect(await verifyChain(db)).toMatchObject({ events: 30 });
		expect((await verifyChain(db)).broken).toBeUndefined();
	});

	test('that fails half-way leaves nothing', async () => {
		const broken = { ...letter, bytes: undefined as unknown as Uint8Array };
		await expect(submit('t', [broken])).rejects.toThrow();
		expect(await listRequests(db)).toEqual([]);
		expect(await db.selectFrom('sealed_items').selectAll().execute()).toEqual([]);
		expect(await db.selectFrom('request_keys').selectAll().execute()).toEqual([]);
		expect((await submit()).number).toBe('2026-0001');
	});

	test('numbers begin anew each year by the day in Shanghai', async () => {
		await submit();
		const newYear = new Date('2026-12-31T16:30:00.000Z');
		const { number } = await submitRequest(db, key, { token: 'next', application, files: [], now: newYear });
		expect(number).toBe('2027-0001');
	});
});

describe('personal data', () => {
	test('stands nowhere in the database in clear', async () => {
		const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-'));
		const file = await openDatabase(dataDir);
		await saveDraft(file, { values: { ...goodApplication }, files: [letter] }, now);
		await submitRequest(file, key, { token: 't', application, files: [letter], now });
		await file.destroy();
		const bytes = Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name))));
		for (const secret of ['张三', '11010519491231002X', '5550188', '财政决算', '答复书', 'the reply'])
			expect(bytes.includes(secret), secret).toBe(false);
	});

	test('cannot be read with another key or in another place', () => {
		const sealed = seal(key, 'a', Buffer.from('secret'));
		expect(unseal(key, 'a', sealed).toString()).toBe('secret');
		expect(() => unseal(key, 'b', sealed)).toThrow();
		expect(() => unseal(newKey(), 'a', sealed)).toThrow();
		sealed[15] = (sealed[15] ?? 0) ^ 1;
		expect(() => unseal(key, 'a', sealed)).toThrow();
	});

	test('is gone when the key of the request is destroyed, and the chain stays whole', async () => {
		const { number } = await submit();
		const row = await findRequest(db, number);
		if (!row) throw new Error('not found');
		await db.deleteFrom('request_keys').where('request_id', '=', row.id).execute();
		await expect(openRequest(db, key, row)).rejects.toThrow(/destroyed/);
		expect((await verifyChain(db)).broken).toBeUndefined();
	});

	test('the key file is made once, with mode 600', async () => {
		const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-'));
		const made = await masterKey(db, dataDir);
		expect(await masterKey(db, dataDir)).toEqual(made);
		expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
	});

	test('a lost, foreign or damaged key is never replaced once there are requests', async () => {
		await submit();
		const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-'));
		await expect(masterKey(db, dataDir)).rejects.toThrow(/不见了/);
		expect(readdirSync(dataDir)).toEqual([]);
		writeFileSync(join(dataDir, 'master.key'), newKey().toString('hex'));
		await expect(masterKey(db, dataDir)).rejects.toThrow(/与登记簿不符/);
		writeFileSync(join(dataDir, 'master.key'), 'nonsense');
		await expect(masterKey(db, dataDir)).rejects.toThrow(/已损坏/);
		expect(await masterKey(db, dataDir, key.toString('hex'))).toEqual(key);
	});
});

describe('a step', () => {
	test('is written with state and outgoing message', async () => {
		const { number } = await submit();
		await confirm(number);
		const row = await findRequest(db, number);
		expect(row).toMatchObject({ state: 'received', version: 2, received_on: '2026-11-23' });
		const [message] = await unsentMessages(db, row?.id ?? '');
		expect(message?.kind).toBe('receiptConfirmed');
		await markSent(db, row?.id ?? '', message?.id ?? 0, now);
		expect(await unsentMessages(db, row?.id ?? '')).toEqual([]);
	});

	test('goes on to a decision and a delivered file', async () => {
		const { number } = await submit();
		await confirm(number);
		const row = await findRequest(db, number);
		if (!row) throw new Error('not found');
		await takeStep(db, key, {
			requestId: row.id,
			version: 2,
			now,
			event: async (tx, k) => {
				await sealText(tx, k, 'reasons', '予以公开');
				return { type: 'decided', by: 'staff', outcome: 'G2', reasons: personDigest(k, '予以公开') };
			},
		});
		await takeStep(db, key, {
			requestId: row.id,
			version: 3,
			now,
			event: async (tx, k) => ({
				type: 'delivered',
				by: 'staff',
				files: await sealFiles(tx, k, 'reply', [letter]),
			}),
		});
		const after = await findRequest(db, number);
		if (!after) throw new Error('not found');
		const open = await openRequest(db, key, after);
		expect(open.request).toMatchObject({ state: 'answered', outcome: 'G2' });
		expect(open.reasons).toBe('予以公开');
		const k = await requestKey(db, key, row.id);
		const file = await openFile(db, k, 'reply', open.request.replyFiles[0]?.id ?? '');
		expect(file).toMatchObject({ name: letter.name });
		expect(file?.bytes.toString()).toBe('%PDF the reply');
		expect((await verifyChain(db)).broken).toBeUndefined();
	});

	test('that the procedure forbids is refused and leaves nothing', async () => {
		const { number } = await submit();
		const row = await findRequest(db, number);
		const step = takeStep(db, key, {
			requestId: row?.id ?? '',
			version: 1,
			now,
			event: async (tx, k) => ({
				type: 'delivered',
				by: 'staff',
				files: await sealFiles(tx, k, 'reply', [letter]),
			}),
		});
		await expect(step).rejects.toThrow(/条例第三十六条/);
		expect(await db.selectFrom('sealed_items').selectAll().where('kind', '=', 'reply').execute()).toEqual([]);
		expect(await findRequest(db, number)).toEqual(row);
	});

	test('on an old view of the request is refused', async () => {
		const { number } = await submit();
		const both = await Promise.allSettled([confirm(number), confirm(number)]);
		expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(await verifyChain(db)).toMatchObject({ events: 2 });
	});
});

describe('the chain', () => {
	test.each([
		[
			'a changed event',
			(d: Database) =>
				d.updateTable('events').set({ event: '{"type":"submitted"}' }).where('position', '=', 2),
		],
		[
			'a changed time',
			(d: Database) =>
				d.updateTable('events').set({ at: '2020-01-01T00:00:00.000Z' }).where('position', '=', 2),
		],
		['a missing event', (d: Database) => d.deleteFrom('events').where('position', '=', 2)],
		['a removed last event', (d: Database) => d.deleteFrom('events').where('position', '=', 3)],
	])('shows %s', async (_, tamper) => {
		for (const token of ['a', 'b', 'c']) await submit(token);
		expect((await verifyChain(db)).broken).toBeUndefined();
		await tamper(db).execute();
		expect((await verifyChain(db)).broken).toBeDefined();
	});
});

describe('drafts', () => {
	test('open with their token only, and not after two hours', async () => {
		const token = (await saveDraft(db, { values: { name: '张三' }, files: [letter] }, now)) ?? '';
		const draft = await openDraft(db, token, now);
		expect(draft?.values).toEqual({ name: '张三' });
		expect(Buffer.from(draft?.files[0]?.bytes ?? []).toString()).toBe('%PDF the reply');
		expect(await openDraft(db, 'another', now)).toBeUndefined();
		expect(await openDraft(db, token, new Date(now.getTime() + draftLifetime))).toBeUndefined();
	});
	test('that have expired are deleted by the housekeeping', async () => {
		await saveDraft(db, { values: {}, files: [] }, now);
		await forgetExpired(db, new Date(now.getTime() + draftLifetime - 1));
		expect(await db.selectFrom('drafts').selectAll().execute()).toHaveLength(1);
		await forgetExpired(db, new Date(now.getTime() + draftLifetime));
		expect(await db.selectFrom('drafts').selectAll().execute()).toEqual([]);
	});
	test('that have expired are deleted when the next one is saved', async () => {
		await saveDraft(db, { values: {}, files: [] }, now);
		await saveDraft(db, { values: {}, files: [] }, new Date(now.getTime() + draftLifetime));
		expect(await db.selectFrom('drafts').selectAll().execute()).toHaveLength(1);
	});
});

describe('the schema', () => {
	test('is made whole or not at all, however often the first start is killed', async () => {
		const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-'));
		const source = `import { openDatabase } from './src/storage/database.ts'; await openDatabase(process.argv[1]);`;
		for (let kill = 60; kill <= 260; kill += 20) {
			const child = spawn('node', ['--input-type=module', '-e', source, join(dataDir, String(kill))]);
			const ended = once(child, 'exit');
			await new Promise((resolve) => setTimeout(resolve, kill));
			child.kill('SIGKILL');
			await ended;
			const opened = await openDatabase(join(dataDir, String(kill)));
			expect(await listRequests(opened)).toEqual([]);
			await opened.destroy();
			expect(statSync(join(dataDir, String(kill), 'gongkai.sqlite')).mode & 0o777).toBe(0o600);
		}
	});
});

describe('a backup', () => {
	test('taken while the register is open is whole, and restores', async () => {
		const [source, target] = [
			mkdtempSync(join(tmpdir(), 'gongkai-')),
			mkdtempSync(join(tmpdir(), 'gongkai-')),
		];
		const file = await openDatabase(source);
		const receipt = await submitRequest(file, key, { token: 't', application, files: [letter], now });
		const copy = join(target, 'copy', 'backup.sqlite');
		await backupRegister(source, copy);
		await file.destroy();
		const place = join(target, 'data');
		restoreRegister(place, copy);
		expect(() => restoreRegister(place, copy)).toThrow(/已存在/);
		const stale = join(target, 'stale');
		mkdirSync(stale);
		writeFileSync(join(stale, 'gongkai.sqlite-wal'), 'of another register');
		expect(() => restoreRegister(stale, copy)).toThrow(/-wal/);
		const restored = await openDatabase(place);
		expect(await findByQueryCode(restored, key, receipt.number, receipt.queryCode)).toBeDefined();
		expect((await verifyChain(restored)).broken).toBeUndefined();
		await restored.destroy();
	});
});
