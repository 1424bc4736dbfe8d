import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkReceipt, digestOfContent } from '../../src/domain/requests/receipt-check.ts';
import { KeyError, masterKey } from '../../src/storage/master-key.ts';
import { requestKey, sealFiles } from '../../src/storage/person-data.ts';
import { contentOf } from '../../src/storage/receipt-contents.ts';
import { publishedKeys, rotateReceiptKey, signReceipt, storedKeys } from '../../src/storage/receipt-keys.ts';
import { findRequest, openRequest } from '../../src/storage/register-reading.ts';
import { digestOf, newKey } from '../../src/storage/sealing.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import type { Database } from '../../src/storage/tables.ts';
import { facts } from '../fixtures/receipt.ts';
import { application, letter, now } from '../fixtures/register.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('on $name', ({ open }) => {
	let db: Database;
	let key: Buffer;
	beforeEach(async () => {
		db = await open();
		key = newKey();
	});

	const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

	describe('the keys of receipts', () => {
		test('the first receipt makes the first key, once, however many are signed together', async () => {
			const receipts = await Promise.all(Array.from({ length: 20 }, () => signReceipt(db, key, facts, now)));
			const keys = await publishedKeys(db, key, now);
			expect(keys).toHaveLength(1);
			for (const receipt of receipts)
				expect(await checkReceipt(receipt, keys)).toMatchObject({ valid: true });
		});

		test('a new key signs from now on, and receipts of the old one stay valid', async () => {
			const old = await signReceipt(db, key, facts, now);
			const id = await rotateReceiptKey(db, key, later(1000));
			const fresh = await signReceipt(db, key, facts, later(2000));
			const keys = await publishedKeys(db, key, later(2000));
			expect(keys.map(({ retiredAt }) => retiredAt)).toEqual([null, later(61_000).toISOString()]);
			expect(keys[0]?.id).toBe(id);
			expect(await checkReceipt(old, keys)).toMatchObject({ valid: true });
			expect(await checkReceipt(fresh, keys)).toMatchObject({ valid: true, receipt: { keyId: id } });
		});

		test('a step that began before a change of keys and ends after it gets a valid receipt', async () => {
			await signReceipt(db, key, facts, now);
			await rotateReceiptKey(db, key, later(1500));
			const receipt = await signReceipt(db, key, facts, now);
			expect(await checkReceipt(receipt, await storedKeys(db))).toMatchObject({ valid: true });
		});

		test('the private half of a retired key is gone, and that of the key in use is sealed', async () => {
			await rotateReceiptKey(db, key, now);
			await rotateReceiptKey(db, key, later(1000));
			const rows = await db.selectFrom('receipt_keys').selectAll().orderBy('serial').execute();
			expect(rows.map(({ sealed_private }) => sealed_private === null)).toEqual([true, false]);
			await expect(signReceipt(db, newKey(), facts, now)).rejects.toThrow();
		});

		test('two changes at once leave one key in use', async () => {
			await rotateReceiptKey(db, key, now);
			await Promise.allSettled([1, 2, 3].map((n) => rotateReceiptKey(db, key, later(n))));
			const inUse = (await storedKeys(db)).filter(({ retiredAt }) => retiredAt === null);
			expect(inUse).toHaveLength(1);
			expect(await checkReceipt(await signReceipt(db, key, facts, later(9)), inUse)).toMatchObject({
				valid: true,
			});
		});

		test('a master key that does not open the key in use is refused, although no request is there', async () => {
			await signReceipt(db, key, facts, now);
			const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
			expect(await masterKey(db, folder, key.toString('hex'))).toEqual(key);
			await expect(masterKey(db, folder, newKey().toString('hex'))).rejects.toThrow(KeyError);
			await expect(masterKey(db, folder)).rejects.toThrow(KeyError);
		});
	});

	describe('the content that a receipt covers', () => {
		const submitted = async () => {
			const form = { token: 'with files', application, files: [letter, { ...letter, name: '二.pdf' }], now };
			const { number } = await submitRequest(db, key, form);
			const row = await findRequest(db, number);
			const [first] = row ? (await openRequest(db, key, row)).history : [];
			const files = first?.event.type === 'submitted' ? first.event.files.map(({ id }) => id) : [];
			return { own: await requestKey(db, key, row?.id ?? ''), files };
		};
		const spoilFiles = () =>
			db
				.updateTable('sealed_items')
				.set({ sealed_content: Buffer.from('spoilt') })
				.where('kind', '=', 'file')
				.execute();

		test('is told without opening the files again', async () => {
			const { own, files } = await submitted();
			const content = await contentOf(db, own, files);
			const digest = digestOf(letter.bytes);
			expect(content.split('\n').slice(-2)).toEqual([
				`附件1：答复书.pdf　SHA-256：${digest}`,
				`附件2：二.pdf　SHA-256：${digest}`,
			]);
			await spoilFiles();
			expect(await contentOf(db, own, files)).toBe(content);
		});

		test('of a request from before digests were kept is the same, and its files are opened once', async () => {
			const { own, files } = await submitted();
			const content = await contentOf(db, own, files);
			await db.deleteFrom('sealed_items').where('kind', '=', 'digests').execute();
			const looks = [contentOf(db, own, files), contentOf(db, own, files), contentOf(db, own, [])];
			expect((await Promise.all(looks)).slice(0, 2)).toEqual([content, content]);
			await spoilFiles();
			expect(await contentOf(db, own, files)).toBe(content);
		});

		test('leaves out files that the request does not have', async () => {
			const { own, files } = await submitted();
			expect(await contentOf(db, own, ['none', ...files])).toBe(await contentOf(db, own, files));
		});

		test('is the same each time, names the SHA-256 of the files, and differs between equal requests', async () => {
			const submit = async (token: string) => {
				const { number } = await submitRequest(db, key, { token, application, files: [], now });
				return requestKey(db, key, (await findRequest(db, number))?.id ?? '');
			};
			const [first, second] = [await submit('first'), await submit('second')];
			const files = (await sealFiles(db, first, 'file', [letter])).map(({ id }) => id);
			const content = await contentOf(db, first, files);
			expect(content).toContain(`附件1：${letter.name}　SHA-256：${digestOf(letter.bytes)}`);
			expect(content).toContain('张三');
			expect(await contentOf(db, first, files)).toBe(content);
			const digests = [await contentOf(db, first, []), await contentOf(db, second, [])].map(digestOfContent);
			expect(new Set(await Promise.all(digests)).size).toBe(2);
		});
	});
});
