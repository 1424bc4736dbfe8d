import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
	enforcementConclusion,
	enforcementGroups,
	enforcementTable,
} from '../../src/domain/reports/enforcement-table.ts';
import {
	countedPenalties,
	enforcementStatisticsSchema,
	enforcementTotals,
	noPower,
	type Cell,
} from '../../src/domain/reports/enforcement-statistics.ts';

const of = (year: number, change: object = {}) =>
	enforcementStatisticsSchema.parse({ ...raw(year), ...change });

type Raw = Record<string, object> & { penalties: { kinds: Record<string, Cell>; total: Cell } };

const raw = (year: number) => parse(readFileSync(`content/reports/enforcement/${year}.yaml`, 'utf8')) as Raw;

function messagesOf(statistics: unknown): string[] {
	return enforcementStatisticsSchema.safeParse(statistics).error?.issues.map(({ message }) => message) ?? [];
}

const withPenalties = (change: object) => ({
	...raw(2025),
	penalties: { ...raw(2025).penalties, ...change },
});

describe('the yearly statistics of enforcement', () => {
	test('of the town follow the schema and say what the disclosure report counts', () => {
		const totals = (year: number) => enforcementTotals(of(year));
		expect(totals(2024)).toEqual({ licences: 41, penalties: 19, coercion: 0 });
		expect(totals(2025)).toEqual({ licences: 46, penalties: 21, coercion: 0 });
	});

	test('count refused licences as decisions', () => {
		const licences = { applied: 9, accepted: 8, granted: 5, refused: 2, revoked: noPower };
		const statistics = enforcementStatisticsSchema.parse({ ...raw(2025), licences, coercion: noPower });
		expect(enforcementTotals(statistics)).toMatchObject({ licences: 7, coercion: 0 });
	});

	test('are refused unless the total is the sum of the kinds, naming both numbers', () => {
		const cell = fc.oneof(fc.nat(10_000), fc.constant<Cell>(noPower));
		const column = fc.array(cell, { minLength: countedPenalties.length, maxLength: countedPenalties.length });
		fc.assert(
			fc.property(column, fc.nat(10_000), (values, off) => {
				const kinds = Object.fromEntries(countedPenalties.map((kind, i) => [kind, values[i]]));
				const counted = values.filter((value) => typeof value === 'number');
				const sum = counted.length === 0 ? noPower : counted.reduce((a, b) => a + b, 0);
				expect(messagesOf(withPenalties({ kinds, total: sum, amount: 0 }))).toEqual([]);
				const total = (sum === noPower ? 0 : sum) + off + 1;
				expect(messagesOf(withPenalties({ kinds, total, amount: 0 }))).toEqual([
					expect.stringContaining(`“合计（宗）”为${total}，各类相加为${sum}`),
				]);
			})
		);
	});

	test('tell nothing done from no power, and take no empty cell', () => {
		const { kinds } = raw(2025).penalties;
		const missing = Object.fromEntries(Object.entries(kinds).filter(([kind]) => kind !== '吊销'));
		expect(messagesOf(withPenalties({ kinds: missing }))).toEqual([
			expect.stringContaining('没有办理的写 0'),
		]);
		for (const cell of ['', '无', null, -1, 1.5])
			expect(messagesOf(withPenalties({ kinds: { ...kinds, 吊销: cell } }))[0]).toContain(
				'没有办理的写 0，没有这项职权的写'
			);
	});

	test('have no confiscated money without a penalty, and no more certificates than officers', () => {
		const none = Object.fromEntries(countedPenalties.map((kind) => [kind, 0]));
		expect(messagesOf(withPenalties({ kinds: none, total: 0, amount: 0.2 }))).toEqual([
			expect.stringContaining('没有处罚决定就没有罚没金额'),
		]);
		expect(messagesOf({ ...raw(2025), certified: { holders: 9, officers: 8 } })).toEqual([
			expect.stringContaining('持证人数9人，多于执法人员总数8人'),
		]);
	});

	test('are of a year that is over', () => {
		expect(messagesOf({ ...raw(2025), year: 2026 })).toEqual([
			expect.stringContaining('早于所报告年度的结束'),
		]);
	});
});

describe('the table of the statistics', () => {
	const rowsOf = (...given: Parameters<typeof enforcementGroups>) =>
		enforcementGroups(...given).flatMap(({ rows }) => rows);

	test('puts the year before beside every row, without the noise of decimal fractions', () => {
		const rows = rowsOf(of(2025), of(2024));
		expect(rows).toContainEqual({ label: '合计（宗）', now: 21, before: 19, change: 2 });
		expect(rows).toContainEqual({ label: '罚没金额（万元）', now: 5.06, before: 4.18, change: 0.88 });
		expect(rows).toContainEqual({ label: '吊销', now: noPower, before: noPower, change: undefined });
	});

	test('never rounds the rate of certificates up to all, and divides by nobody', () => {
		const rate = (holders: number, officers: number) =>
			rowsOf(of(2025, { certified: { holders, officers } }), undefined).at(-1)?.now;
		expect([rate(8, 8), rate(1999, 2000), rate(1, 3)]).toEqual([100, 99.9, 33.3]);
		expect(rate(0, 0)).toBe('没有执法人员');
	});

	test('takes in further acts of the town', () => {
		const more = of(2025, { moreActs: [{ name: '行政奖励', count: 2 }] });
		expect(rowsOf(more, of(2024))).toContainEqual({
			label: '行政奖励',
			now: 2,
			before: undefined,
			change: undefined,
		});
	});

	test('is one table for spreadsheets, with as many cells in every row as columns', () => {
		for (const before of [undefined, of(2024)]) {
			const { columns, rows } = enforcementTable(of(2025), before);
			expect(columns).toHaveLength(before ? 5 : 3);
			expect(rows).toHaveLength(rowsOf(of(2025), before).length);
			for (const row of rows) expect(row).toHaveLength(columns.length);
		}
	});

	test('is summed up in one sentence', () => {
		expect(enforcementConclusion(of(2025), of(2024))).toBe(
			'2025年作出行政处罚决定21宗，比上年增加2宗（10.5%）；作出行政许可决定46件，比上年增加5件（12.2%）；没有实施行政强制，与上年持平。'
		);
		expect(enforcementConclusion(of(2024), undefined)).toBe(
			'2024年作出行政处罚决定19宗；作出行政许可决定41件；没有实施行政强制。'
		);
	});
});
