import { beforeEach, describe, expect, test } from 'vitest';
import { RuleError } from '../../src/domain/requests/states.ts';
import { verifyChain } from '../../src/storage/chain.ts';
import { messagesOf } from '../../src/storage/outbox.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { databases } from '../fixtures/databases.ts';
import { everything, merge, opened, received, split, type Related } from '../fixtures/related-requests.ts';

describe.each(databases)('on $name', ({ open }) => {
	let register: Related;

	beforeEach(async () => {
		register = { db: await open(), key: newKey() };
	});

	describe('merging', () => {
		test('writes both sides together and tells the applicant', async () => {
			const [first, second] = [
				await received(register, 'first'),
				await received(register, 'second', { title: '同一信息' }),
			];
			await merge(register, second.number, first.number);
			const [into, merged] = [await opened(register, first.number), await opened(register, second.number)];
			expect(merged.request).toMatchObject({ state: 'closed', mergedInto: first.number, outcome: 'O3' });
			expect(into.request).toMatchObject({ state: 'received', joined: [second.number] });
			expect((await messagesOf(register.db, merged.row.id)).map(({ kind }) => kind)).toContain('merged');
			expect((await verifyChain(register.db)).broken).toBeUndefined();
		});

		test.each([
			[{ name: '李四' }, '申请人不同'],
			[{ idNumber: '110101199003070134' }, '申请人不同'],
		])('with the request of another applicant (%o) is refused and leaves nothing', async (changes, words) => {
			const [first, second] = [
				await received(register, 'first', changes),
				await received(register, 'second'),
			];
			const before = await everything(register);
			await expect(merge(register, second.number, first.number)).rejects.toThrow(words);
			expect(await everything(register)).toBe(before);
		});

		test('into itself, into nothing, into its whole and into one that was merged is refused', async () => {
			const whole = await received(register, 'whole');
			await split(register, whole.number, ['决算', '预算']);
			await merge(register, '2026-0003', '2026-0002');
			const own = await received(register, 'own');
			for (const into of [own.number, '2026-0999', 'constructor', whole.number, '2026-0003'])
				await expect(merge(register, own.number, into), into).rejects.toThrow(RuleError);
			await expect(merge(register, '2026-0002', whole.number)).rejects.toThrow('已经办结');
		});

		test('two into each other at once ends with one of them open', async () => {
			const [first, second] = [await received(register, 'first'), await received(register, 'second')];
			const both = await Promise.allSettled([
				merge(register, first.number, second.number),
				merge(register, second.number, first.number),
			]);
			expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
			const states = [await opened(register, first.number), await opened(register, second.number)].map(
				({ row }) => row.state
			);
			expect(states.sort()).toEqual(['closed', 'received']);
		});
	});
});
