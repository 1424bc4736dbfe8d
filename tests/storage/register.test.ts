import { beforeEach, describe, expect, test } from 'vitest';
import { RuleError } from '../../src/domain/requests/states.ts';
import { verifyChain } from '../../src/storage/chain.ts';
import { draftLifetime } from '../../src/storage/drafts.ts';
import { markPassedOn, messagesOf, unsentMessages } from '../../src/storage/outbox.ts';
import { openFile, requestKey, sealFiles, type StoredFile } from '../../src/storage/person-data.ts';
import { findByQueryCode, findRequest, listRequests } from '../../src/storage/register-reading.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases } from '../fixtures/databases.ts';
import {
	answerRequest,
	application,
	confirmReceipt,
	handler,
	letter,
	now,
	step,
	wholeRequest,
} from '../fixtures/register.ts';

describe.each(databases)('on $name', ({ open }) => {
	let db: Database;
	let key: Buffer;

	beforeEach(async () => {
		db = await open();
		key = newKey();
	});

	const submit = (token = 'form-token', files: StoredFile[] = []) =>
		submitRequest(db, key, { token, application, files, now });

	describe('a submission', () => {
		test('gives number and code, and the code alone opens it again', async () => {
			const { number, queryCode } = await submit();
			expect(number).toBe('2026-0001');
			const row = await findByQueryCode(db, key, number, queryCode);
			expect(row && (await wholeRequest(db, key, row)).application).toEqual(application);
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

		test('sent again after the reply still lists the files of the applicant only', async () => {
			const proof = { ...letter, name: '身份证明.pdf' };
			const { number } = await submit('again', [proof]);
			await confirmReceipt(db, key, number);
			await answerRequest(db, key, number);
			expect((await submit('again', [proof])).fileNames).toEqual(['身份证明.pdf']);
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
			const { number } = await submitRequest(db, key, {
				token: 'next',
				application,
				files: [],
				now: newYear,
			});
			expect(number).toBe('2027-0001');
		});
	});

	describe('a step', () => {
		test('is written with state and outgoing message', async () => {
			const { number } = await submit();
			await confirmReceipt(db, key, number);
			const row = await findRequest(db, number);
			expect(row).toMatchObject({ state: 'received', version: 2, received_on: '2026-11-23' });
			const requestId = row?.id ?? '';
			const [message] = await messagesOf(db, requestId);
			expect(message).toMatchObject({ kind: 'receiptConfirmed', sentAt: null, deliveries: [] });
			await markPassedOn(db, { requestId, id: message?.id ?? '', staffId: 'staff', now });
			expect(await unsentMessages(db)).toEqual([]);
			expect(await messagesOf(db, requestId)).toMatchObject([{ sentAt: now.toISOString(), sentBy: 'staff' }]);
		});

		test('goes on to a decision and a delivered file', async () => {
			const { number } = await submit();
			await confirmReceipt(db, key, number);
			await answerRequest(db, key, number);
			const after = await findRequest(db, number);
			if (!after) throw new Error('not found');
			const open = await wholeRequest(db, key, after);
			expect(open.request).toMatchObject({ state: 'answered', outcome: 'G2' });
			expect(open.texts.get(open.request.decision?.reasons.id ?? '')).toBe('予以公开');
			const k = await requestKey(db, key, after.id);
			const file = await openFile(db, k, 'reply', open.request.replyFiles[0]?.id ?? '');
			expect(file).toMatchObject({ name: letter.name });
			expect(file?.bytes.toString()).toBe('%PDF the reply');
			expect((await verifyChain(db)).broken).toBeUndefined();
		});

		test('that the procedure forbids is refused and leaves nothing', async () => {
			const { number } = await submit();
			const row = await findRequest(db, number);
			const forbidden = step(db, key, number, {
				type: 'delivered',
				actor: handler,
				event: async (tx, k) => ({
					type: 'delivered',
					by: 'handler',
					files: await sealFiles(tx, k, 'reply', [letter]),
				}),
			});
			await expect(forbidden).rejects.toThrow(/条例第三十六条/);
			expect(await db.selectFrom('sealed_items').selectAll().where('kind', '=', 'reply').execute()).toEqual(
				[]
			);
			expect(await findRequest(db, number)).toEqual(row);
		});

		test('on an old view of the request is refused', async () => {
			const { number } = await submit();
			const both = await Promise.allSettled([
				confirmReceipt(db, key, number),
				confirmReceipt(db, key, number),
			]);
			expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
			expect(await verifyChain(db)).toMatchObject({ events: 2 });
		});
	});
});
