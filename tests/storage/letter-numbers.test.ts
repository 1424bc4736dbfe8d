import { beforeEach, describe, expect, test } from 'vitest';
import { nextLetterNumber } from '../../src/storage/counters.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('letters in a register on $name', ({ open }) => {
	let db: Database;
	beforeEach(async () => {
		db = await open();
	});

	const next = (head = '青禾公复', year = 2026) =>
		db.transaction().execute((tx) => nextLetterNumber(tx, head, year));

	test('letters are numbered without gap, each series and each year for itself', async () => {
		expect([
			await next(),
			await next(),
			await next('青禾公告知'),
			await next('青禾公复', 2027),
			await next(),
		]).toEqual([
			'青禾公复〔2026〕1号',
			'青禾公复〔2026〕2号',
			'青禾公告知〔2026〕1号',
			'青禾公复〔2027〕1号',
			'青禾公复〔2026〕3号',
		]);
	});

	test('a step that is rolled back leaves no gap', async () => {
		await next();
		const failed = db.transaction().execute(async (tx) => {
			expect(await nextLetterNumber(tx, '青禾公复', 2026)).toBe('青禾公复〔2026〕2号');
			throw new Error('the step is not allowed');
		});
		await expect(failed).rejects.toThrow();
		expect(await next()).toBe('青禾公复〔2026〕2号');
	});

	test('letters signed at the same time get different numbers', async () => {
		const numbers = await Promise.all(Array.from({ length: 20 }, () => next()));
		expect(new Set(numbers).size).toBe(20);
		expect(await next()).toBe('青禾公复〔2026〕21号');
	});
});
