import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { backupRegister } from '../../src/storage/backup.ts';
import { verifyChain } from '../../src/storage/chain.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { draftLifetime, openDraft, saveDraft } from '../../src/storage/drafts.ts';
import { forgetExpired } from '../../src/storage/housekeeping.ts';
import { masterKey } from '../../src/storage/master-key.ts';
import { type StoredFile } from '../../src/storage/person-data.ts';
import { findRequest, openRequest } from '../../src/storage/register-reading.ts';
import { newKey, seal, unseal } from '../../src/storage/sealing.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import type { Database } from '../../src/storage/tables.ts';
import { goodApplication } from '../fixtures/application.ts';
import { databases } from '../fixtures/databases.ts';
import { application, letter, now } from '../fixtures/register.ts';

describe.each(databases)('on $name', ({ open, place }) => {
	let db: Database;
	let key: Buffer;

	beforeEach(async () => {
		db = await open();
		key = newKey();
	});

	const submit = (token = 'form-token', files: StoredFile[] = []) =>
		submitRequest(db, key, { token, application, files, now });

	describe('personal data', () => {
		test('stands nowhere in the database in clear', async () => {
			const where = await place();
			const file = await openDatabase(where);
			await saveDraft(file, { values: { ...goodApplication }, files: [letter] }, now);
			await submitRequest(file, key, { token: 't', application, files: [letter], now });
			await file.destroy();
			await backupRegister(where, join(where.dataDir, 'backup.sqlite'));
			const { dataDir } = where;
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

		test('whose key is gone without an event of erasing is told as a fault of the register', async () => {
			const { number } = await submit();
			const row = await findRequest(db, number);
			if (!row) throw new Error('not found');
			await db.deleteFrom('request_keys').where('request_id', '=', row.id).execute();
			await expect(openRequest(db, key, row)).rejects.toThrow(/destroyed/);
			expect((await verifyChain(db)).broken?.why).toContain('没有登记销毁');
		});

		test('the key file is made once, with mode 600', async () => {
			const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-'));
			const made = await masterKey(db, dataDir);
			expect(await masterKey(db, dataDir)).toEqual(made);
			expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
		});

		test('is sealed under one master key only, whoever enters it', async () => {
			await submit();
			const foreign = submitRequest(db, newKey(), { token: 'other', application, files: [], now });
			await expect(foreign).rejects.toThrow();
			expect(await verifyChain(db)).toMatchObject({ events: 1 });
			expect(await db.selectFrom('request_keys').selectAll().execute()).toHaveLength(1);
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
});
