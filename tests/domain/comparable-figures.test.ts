import { describe, expect, test } from 'vitest';
import { comparableFigures } from '../../src/domain/reports/comparable-figures.ts';
import type { Inspection } from '../../src/domain/reports/inspection.ts';

describe('figures of self-inspection reports', () => {
	const inspection = (year: number, figures: [Inspection['measures'][number]['system'], string, number, string][]) => ({
		year,
		measures: figures.map(([system, label, value, unit]) => ({
			system,
			title: label,
			result: label,
			figures: [{ label, value, unit }],
			evidence: [],
		})),
	}); // prettier-ignore
	const before = inspection(2024, [
		['S6', '办结', 36, '件'],
		['S11', '办结', 62, '件'],
		['S7', '处罚', 21, '件'],
		['S3', '宣讲', 20, '场'],
	]);
	const now = inspection(2025, [
		['S6', '办结', 44, '件'],
		['S11', '办结', 57, '件'],
		['S7', '处罚', 21, '件'],
		['S3', '宣讲', 24, '场'],
		['S9', '评查', 18, '件'],
	]);
	test('are compared in one unit, where both years give them', () => {
		const chart = comparableFigures([now, before], 2025);
		expect(chart?.conclusion).toBe('2025年以“件”计、可与上年对比的3项指标中，1项增加，1项减少，1项持平。');
		expect(chart?.groups.map((group) => group.label)).toEqual([
			'办结（依法履职、案件转办督察与行政审批）',
			'办结（信访接待）',
			'处罚',
		]);
		expect(chart?.table.rows.map((row) => row.slice(1))).toEqual([
			['办结', 36, 44],
			['办结', 62, 57],
			['处罚', 21, 21],
		]);
	});
	test('are not compared without a report of the year before, or when all are 0', () => {
		expect(comparableFigures([now], 2025)).toBeUndefined();
		const nothing = [2024, 2025].map((year) => inspection(year, [['S12', '复议', 0, '件']]));
		expect(comparableFigures(nothing, 2025)).toBeUndefined();
	});
});
