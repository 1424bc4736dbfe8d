import { beforeEach, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/storage/chain.ts';
import { messagesOf } from '../../src/storage/outbox.ts';
import { openFile, requestKey, sealText } from '../../src/storage/person-data.ts';
import { newQueryCode, queryHashOf, replaceQueryCode } from '../../src/storage/query-code.ts';
import { findByQueryCode, findRequest } from '../../src/storage/register-reading.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { databases } from '../fixtures/databases.ts';
import { application, handler, letter, step } from '../fixtures/register.ts';
import { everything, opened, received, split, type Related } from '../fixtures/related-requests.ts';

describe.each(databases)('on $name', ({ open }) => {
	let register: Related;

	beforeEach(async () => {
		register = { db: await open(), key: newKey() };
	});

	describe('splitting', () => {
		test('enters the parts with the applicant, the files and the day of the whole, which ends', async () => {
			const { number } = await received(register, 'whole');
			await split(register, number, ['决算', '预算', '三公经费']);
			const whole = await opened(register, number);
			expect(whole.request).toMatchObject({
				state: 'closed',
				splitInto: ['2026-0002', '2026-0003', '2026-0004'],
			});
			expect(whole.row.outcome).toBeNull();
			for (const [i, title] of ['决算', '预算', '三公经费'].entries()) {
				const part = await opened(register, `2026-000${i + 2}`);
				expect(part.application).toEqual({ ...application, title });
				expect(part.row).toMatchObject({ state: 'received', received_on: '2026-11-23' });
				expect(part.request).toMatchObject({ splitFrom: number, channel: 'web', applicantColumn: '自然人' });
				const k = await requestKey(register.db, register.key, part.row.id);
				const file = await openFile(register.db, k, 'file', part.request.files[0]?.id ?? '');
				expect(file?.bytes.equals(letter.bytes)).toBe(true);
			}
			expect((await messagesOf(register.db, whole.row.id)).map(({ kind }) => kind)).toContain('split');
			expect((await verifyChain(register.db)).broken).toBeUndefined();
		});

		test('seals each part under a key of its own', async () => {
			const { number } = await received(register, 'whole');
			await split(register, number, ['决算', '预算']);
			const [one, other] = [await opened(register, '2026-0002'), await opened(register, '2026-0003')];
			const keyOf = async (id: string) =>
				(await requestKey(register.db, register.key, id)).key.toString('hex');
			expect(await keyOf(one.row.id)).not.toBe(await keyOf(other.row.id));
			await register.db.deleteFrom('request_keys').where('request_id', '=', one.row.id).execute();
			expect((await opened(register, '2026-0003')).application.name).toBe('张三');
		});

		test('opens the parts to the query code of the whole, and to no other', async () => {
			const { number, queryCode } = await received(register, 'whole');
			const stranger = await received(register, 'stranger');
			await split(register, number, ['决算', '预算']);
			expect((await findByQueryCode(register.db, register.key, '2026-0003', queryCode))?.number).toBe(
				'2026-0003'
			);
			for (const code of ['0000000000000000', stranger.queryCode, ''])
				expect(await findByQueryCode(register.db, register.key, '2026-0003', code)).toBeUndefined();
			expect(await findByQueryCode(register.db, register.key, stranger.number, queryCode)).toBeUndefined();
		});

		test('a part of a part opens too; a new code of the whole counts for the parts, one of a part for it alone', async () => {
			const { number, queryCode } = await received(register, 'whole');
			await split(register, number, ['决算', '预算和三公经费']);
			await split(register, '2026-0003', ['预算', '三公经费']);
			expect(await findByQueryCode(register.db, register.key, '2026-0005', queryCode)).toBeDefined();
			const reissue = async (of: string) => {
				const { id } = (await opened(register, of)).row;
				const code = newQueryCode();
				await replaceQueryCode(register.db, id, await queryHashOf(register.key, id, code));
				return code;
			};
			const renewed = await reissue(number);
			expect(await findByQueryCode(register.db, register.key, '2026-0005', queryCode)).toBeUndefined();
			expect(await findByQueryCode(register.db, register.key, '2026-0005', renewed)).toBeDefined();
			const own = await reissue('2026-0002');
			expect(await findByQueryCode(register.db, register.key, '2026-0002', renewed)).toBeUndefined();
			expect(await findByQueryCode(register.db, register.key, '2026-0002', own)).toBeDefined();
			expect(await findByQueryCode(register.db, register.key, number, own)).toBeUndefined();
		});

		test('that fails in its second part leaves nothing and no gap in the numbers', async () => {
			const { number } = await received(register, 'whole');
			const before = await everything(register);
			await expect(split(register, number, ['决算', undefined as unknown as string])).rejects.toThrow();
			expect(await everything(register)).toBe(before);
			expect((await received(register, 'next')).number).toBe('2026-0002');
		});

		test('of a request that was corrected counts from the correction, and cannot be corrected again', async () => {
			const { number } = await received(register, 'whole');
			await step(register.db, register.key, number, {
				type: 'correctionAsked',
				actor: handler,
				event: async (tx, k) => ({
					type: 'correctionAsked',
					by: 'handler',
					text: await sealText(tx, k, 'text', '请写明年度'),
					replyBy: '2026-12-01',
					letters: [],
				}),
			});
			const later = new Date('2026-11-26T02:00:00.000Z');
			await step(register.db, register.key, number, {
				type: 'corrected',
				actor: { kind: 'applicant' },
				now: later,
				event: async (tx, k) => ({
					type: 'corrected',
					via: 'portal',
					text: await sealText(tx, k, 'text', '2025年度'),
					files: [],
					receivedOn: '2026-11-26',
				}),
			});
			await split(register, number, ['决算', '预算'], later);
			expect((await opened(register, '2026-0002')).request).toMatchObject({
				receivedOn: '2026-11-26',
				correctedBefore: true,
			});
		});

		test('at the same time as another step of the same request is taken once', async () => {
			const { number } = await received(register, 'whole');
			const both = await Promise.allSettled([
				split(register, number, ['决算', '预算']),
				split(register, number, ['甲', '乙']),
			]);
			expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
			expect(await findRequest(register.db, '2026-0004')).toBeUndefined();
		});
	});
});
