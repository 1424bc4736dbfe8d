import { describe, expect, test } from 'vitest';
import { feesInYuan, feesSchema } from '../../src/domain/publication/fees.ts';

const step = { by: '财政所', on: '2027-01-05', conclusion: '同意' };
const base = {
	year: 2026,
	publishedAt: '2027-01-06 09:00',
	review: { secrecy: step, content: step, approval: step },
};
const fee = (collectedYuan?: number) => ({
	name: '某项收费',
	basis: '某条例',
	standard: '每件10元',
	...(collectedYuan !== undefined && { collectedYuan }),
});

describe('fees of a year', () => {
	test('add up in yuan', () => {
		expect(feesInYuan(feesSchema.parse({ ...base, items: [fee(0.1), fee(0.2), fee(120), fee(0)] }))).toBe(
			120.3
		);
	});

	test('are not known while one item does not say what was collected', () => {
		expect(feesInYuan(feesSchema.parse({ ...base, items: [fee(120), fee()] }))).toBeUndefined();
	});

	test('are none only where the town says so', () => {
		expect(feesInYuan(feesSchema.parse({ ...base, items: [], nothingCharged: '没有收费' }))).toBe(0);
		for (const wrong of [{ items: [] }, { items: [fee(1)], nothingCharged: '没有收费' }])
			expect(feesSchema.safeParse({ ...base, ...wrong }).error?.issues[0]?.message).toContain(
				'收费项目与 nothingCharged 不一致'
			);
	});
});
