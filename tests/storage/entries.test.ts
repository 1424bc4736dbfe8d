import { beforeEach, describe, expect, test } from 'vitest';
import { applicationSchema } from '../../src/domain/requests/application.ts';
import { enteredChannels, needsConfirmation } from '../../src/domain/requests/channels.ts';
import { RuleError } from '../../src/domain/requests/states.ts';
import { verifyChain } from '../../src/storage/chain.ts';
import { findByQueryCode, findRequest, listRequests } from '../../src/storage/register-reading.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { submitRequest, type SentForm } from '../../src/storage/submission.ts';
import type { Database } from '../../src/storage/tables.ts';
import { goodCorrection } from '../fixtures/application.ts';
import { databases } from '../fixtures/databases.ts';
import { application, letter, now, wholeRequest } from '../fixtures/register.ts';

const entry = {
	by: 'handler',
	channel: 'counter',
	arrivedOn: '2026-11-20',
	applicantColumn: '自然人',
} as const;

describe.each(databases)('on $name', ({ open }) => {
	let db: Database;
	let key: Buffer;

	beforeEach(async () => {
		db = await open();
		key = newKey();
	});

	const enter = (changes: Partial<SentForm> = {}) =>
		submitRequest(db, key, { token: 'desk-form', application, files: [letter], now, entry, ...changes });

	describe('an entry at the desk', () => {
		test('runs from its day at once, names who entered it, and opens with its code', async () => {
			const { number, queryCode } = await enter();
			const row = await findByQueryCode(db, key, number, queryCode);
			expect(row).toMatchObject({ state: 'received', version: 1, received_on: '2026-11-20' });
			const opened = row && (await wholeRequest(db, key, row));
			expect(opened?.application).toEqual(application);
			expect(opened?.request).toMatchObject({ channel: 'counter', applicantColumn: '自然人' });
			expect(opened?.history[0]?.event).toMatchObject({ by: 'handler' });
			expect((await verifyChain(db)).broken).toBeUndefined();
		});

		test.each(enteredChannels)(
			'by %s waits for the applicant exactly where art. 31 says so',
			async (channel) => {
				const { number } = await enter({ entry: { ...entry, channel } });
				expect(await findRequest(db, number)).toMatchObject(
					needsConfirmation(channel)
						? { state: 'submitted', received_on: null }
						: { state: 'received', received_on: '2026-11-20' }
				);
			}
		);

		test('posted twice is one request with one code', async () => {
			const [first, second] = await Promise.all([enter(), enter()]);
			expect(second).toEqual(first);
			expect(await listRequests(db)).toHaveLength(1);
		});

		test('takes its number from the same series as the web, without a gap after one that failed', async () => {
			const broken = { ...letter, bytes: undefined as unknown as Uint8Array };
			await expect(enter({ files: [broken] })).rejects.toThrow();
			const numbers = [
				await enter(),
				await submitRequest(db, key, { token: 'web', application, files: [], now }),
				await enter({ token: 'third' }),
			].map(({ number }) => number);
			expect(numbers).toEqual(['2026-0001', '2026-0002', '2026-0003']);
		});

		test('of a later day, or of an organisation without its column, leaves nothing', async () => {
			await expect(enter({ entry: { ...entry, arrivedOn: '2026-11-24' } })).rejects.toThrow(RuleError);
			const { by, channel, arrivedOn } = entry;
			await expect(enter({ entry: { by, channel, arrivedOn } })).rejects.toThrow(RuleError);
			expect(await listRequests(db)).toEqual([]);
		});

		test('keeps nothing of the person in clear', async () => {
			await enter();
			const tables = ['requests', 'events', 'sealed_items', 'request_keys', 'outbox'] as const;
			const all = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
			const values = all.flat().flatMap((row) => Object.values(row));
			const text = values.map((v) => (v instanceof Uint8Array ? Buffer.from(v) : v)).join('\n');
			expect(text).toContain('counter');
			for (const secret of ['张三', '11010519491231002X', '5550188']) expect(text).not.toContain(secret);
		});
	});

	test('a request for the correction of a record is registered as such', async () => {
		const correction = applicationSchema.parse({ ...goodCorrection, carrier: 'electronic' });
		const { number } = await enter({ application: correction });
		const row = await findRequest(db, number);
		const opened = row && (await wholeRequest(db, key, row));
		expect(opened?.request.matter).toBe('recordCorrection');
		expect(opened?.application).toMatchObject({ wrong: '家庭人口登记为2人', right: '家庭人口应为3人' });
	});
});
