import { describe, expect, test } from 'vitest';
import { carryOverMismatches, inForceMismatches } from '../../src/domain/reports/carry-over.ts';
import { reportColumns } from '../../src/domain/reports/applicant-columns.ts';
import { disclosureReportSchema } from '../../src/domain/reports/disclosure-report.ts';
import { requestRowsOf } from '../../src/domain/reports/request-rows.ts';
import { cityReport, cityTables, reportOf } from '../fixtures/annual-report.ts';

/** The report of a real city for 2025, and one of 2024 that carries over what it says was carried in. */
const now = disclosureReportSchema.parse(cityReport);
const { requests } = cityTables;
const carriedOut = requests.carriedIn;
const before = disclosureReportSchema.parse(
	reportOf({
		...cityTables,
		year: 2024,
		requests: {
			...requests,
			carriedOut,
			// As many more came in as the year carried out more.
			received: requests.received.map(
				(value, c) => value + (carriedOut[c] ?? 0) - (requests.carriedOut[c] ?? 0)
			),
		},
	})
);

const changed = (values: readonly number[], at: number, more: number) =>
	values.map((value, column) => (column === at ? value + more : value));

describe('two following reports', () => {
	test('agree when what one carried out the other carried in', () => {
		expect(carryOverMismatches(now, before)).toEqual([]);
	});

	const cells = reportColumns.flatMap((name, column) => [1, -1, 500].map((more) => ({ name, column, more })));

	test('disagree with any one cell of 上年结转 changed, and column and both numbers are named', () => {
		for (const { name, column, more } of cells) {
			const carriedIn = changed(now.requests.carriedIn, column, more);
			expect(carryOverMismatches({ requests: { ...now.requests, carriedIn } }, before)).toEqual([
				{
					place: `第三部分“二、上年结转政府信息公开申请数量”一行的“${name}”一列`,
					value: carriedIn[column],
					earlierPlace: `第三部分“四、结转下年度继续办理”一行的“${name}”一列`,
					earlierValue: before.requests.carriedOut[column],
				},
			]);
		}
	});

	test('disagree with any one cell of last year’s 结转下年度 changed', () => {
		for (const { name, column, more } of cells) {
			const out = changed(before.requests.carriedOut, column, more);
			const found = carryOverMismatches(now, { requests: { ...before.requests, carriedOut: out } });
			expect(found.map(({ earlierPlace, earlierValue }) => [earlierPlace, earlierValue])).toEqual([
				[`第三部分“四、结转下年度继续办理”一行的“${name}”一列`, out[column]],
			]);
		}
	});

	test('do not disagree with any other cell changed', () => {
		for (const row of requestRowsOf(2025).filter((name) => name !== 'carriedIn')) {
			const values =
				row === 'received' || row === 'total' || row === 'carriedOut' ? { [row]: [9, 9, 9, 9, 9, 9, 9] } : {};
			expect(carryOverMismatches({ requests: { ...now.requests, ...values } }, before)).toEqual([]);
		}
	});
});

describe('documents in force', () => {
	const none = { made: 0, repealed: 0, inForce: 0 };
	const published = (inForce: number, made = 0, repealed = 0) => ({
		published: {
			rules: none,
			normativeDocuments: { made, repealed, inForce },
			licences: 0,
			penalties: 0,
			coercion: 0,
			fees: 0,
		},
	});

	test.each([
		[5, 3, 1, 3, []],
		[6, 3, 1, 3, [6]],
		[4, 3, 1, 3, [4]],
		[0, 0, 3, 3, []],
	])('%i after %i made and %i repealed, from %i', (inForce, made, repealed, earlier, found) => {
		expect(
			inForceMismatches(published(inForce, made, repealed), published(earlier)).map(({ value }) => value)
		).toEqual(found);
	});

	test('are not compared with a report without table two', () => {
		expect(inForceMismatches(published(7), {})).toEqual([]);
	});
});
