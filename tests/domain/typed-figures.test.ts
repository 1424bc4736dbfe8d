import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contradictions } from '../../src/domain/reports/typed-figures/contradictions.ts';
import { contradicting, honest } from '../fixtures/typed-figure-texts.ts';
import { chineseNumber } from '../../src/domain/reports/typed-figures/written-numbers.ts';
import type { ReportFigures } from '../../src/domain/reports/figures.ts';
import { resultRows, type ResultRow } from '../../src/domain/reports/request-rows.ts';

const none = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };

function rowsOf(rows: Partial<Record<ResultRow, number[]>>) {
	return Object.fromEntries(resultRows.map((row) => [row, rows[row] ?? [0, 0, 0, 0, 0, 0, 0]]));
}

/** Nine received, one carried in, ten closed: 6 granted, 1 in part, 0 refused, 1 not held, 1 petition, 1 other. */
const report2025: ReportFigures = {
	year: 2025,
	published: {
		rules: { made: 0, repealed: 0, inForce: 0 },
		normativeDocuments: { made: 1, repealed: 1, inForce: 3 },
		licences: 1046,
		penalties: 21,
		coercion: 0,
		fees: 3.25,
	},
	requests: {
		received: [7, 1, 0, 0, 1, 0, 9],
		carriedIn: [1, 0, 0, 0, 0, 0, 1],
		results: rowsOf({
			G: [5, 1, 0, 0, 0, 0, 6],
			PT: [0, 0, 0, 0, 1, 0, 1],
			U1: [1, 0, 0, 0, 0, 0, 1],
			N1: [1, 0, 0, 0, 0, 0, 1],
			O3: [1, 0, 0, 0, 0, 0, 1],
		}),
		total: [8, 1, 0, 0, 1, 0, 10],
		carriedOut: [0, 0, 0, 0, 0, 0, 0],
	},
	remedies: {
		reconsideration: { ...none, upheld: 1, total: 1 },
		directSuit: none,
		suitAfterReconsideration: none,
	},
	processingFeeYuan: 120,
};
const report2024: ReportFigures = {
	...report2025,
	year: 2024,
	published: {
		...(report2025.published as NonNullable<typeof report2025.published>),
		licences: 41,
		penalties: 19,
	},
	requests: {
		received: [6, 1, 0, 0, 0, 0, 7],
		carriedIn: [0, 0, 0, 0, 0, 0, 0],
		results: rowsOf({ G: [4, 1, 0, 0, 0, 0, 5], U1: [1, 0, 0, 0, 0, 0, 1] }),
		total: [5, 1, 0, 0, 0, 0, 6],
		carriedOut: [1, 0, 0, 0, 0, 0, 1],
	},
	remedies: { reconsideration: none, directSuit: none, suitAfterReconsideration: none },
	processingFeeYuan: 0,
};
const reports = new Map([report2024, report2025].map((report) => [report.year, report]));

const office = '青禾镇人民政府';

function found(text: string, heading?: string): string[] {
	return contradictions({ text, year: 2025, office, ...(heading !== undefined && { heading }) }, reports).map(
		({ words, value, tableValue, meant }) =>
			`${words}｜${value}≠${tableValue}｜${meant.year}${meant.names.join('+')}`
	);
}

describe('a typed number that contradicts a table is found', () => {
	test.each(contradicting)('%s', (text, expected) => expect(found(text)[0]).toBe(expected));

	test('under a heading that says what is counted', () => {
		expect(found('办结9件，予以公开6件。', '（二）依申请公开')).toEqual(['办结9件｜9≠10｜2025办结']);
	});

	test('wherever it stands in a paragraph, every one of them', () => {
		const text =
			'全年新收政府信息公开申请8件，上年结转1件，办结9件。办理结果为：予以公开6件，部分公开0件；作出行政处罚决定20件。';
		expect(found(text).map((fault) => fault.split('｜')[0])).toEqual([
			'新收政府信息公开申请8件',
			'办结9件',
			'部分公开0件',
			'行政处罚决定20件',
		]);
	});
});

describe('a text that can be true is left alone', () => {
	test.each(honest)('%s', (text) => expect(found(text)).toEqual([]));

	test.each(['2024', '2025'])('such as the demonstration’s report of %s before it had references', (year) => {
		const texts = JSON.parse(readFileSync('tests/fixtures/typed-reports.json', 'utf8')) as Record<
			string,
			string[]
		>;
		const demonstration = {
			...(year === '2025' ? report2025 : report2024),
			processingFeeYuan: 0,
			published: {
				...report2025.published,
				normativeDocuments:
					year === '2025' ? { made: 1, repealed: 1, inForce: 3 } : { made: 3, repealed: 0, inForce: 3 },
			},
		} as ReportFigures;
		const all = new Map([...reports, [Number(year), demonstration]]);
		expect(texts[year]?.flatMap((text) => contradictions({ text, year: Number(year), office }, all))).toEqual(
			[]
		);
		expect(texts[year]?.length).toBeGreaterThan(10);
	});
});

describe('any numbers, in any order and any writing', () => {
	const numerals = '零一二三四五六七八九';
	const inChinese = (value: number) =>
		value < 10
			? (numerals[value] ?? '')
			: `${value < 20 ? '' : (numerals[Math.floor(value / 10)] ?? '')}十${value % 10 === 0 ? '' : (numerals[value % 10] ?? '')}`;
	const writings: ((value: number) => string)[] = [
		String,
		(value) => value.toLocaleString('zh-CN'),
		(value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
		(value) => (value < 100 ? inChinese(value) : String(value)),
	];
	const said = [
		['上年结转', '上年结转'],
		['办结政府信息公开申请', '办结'],
		['予以公开', '予以公开'],
		['不予处理', '不予处理'],
		['制发规范性文件', '规范性文件制发'],
		['作出行政处罚决定', '行政处罚'],
		['被申请行政复议', '行政复议'],
	] as const;
	const count = fc.oneof(fc.nat(120), fc.nat(20_000));
	const statement = fc.record({
		// 不予处理 says of what only beside the other words about requests.
		order: fc
			.tuple(fc.shuffledSubarray([0, 1, 2, 3]), fc.shuffledSubarray([4, 5, 6]))
			.map(([requests, others]) => [...requests, ...others]),
		received: count,
		values: fc.array(count, { minLength: said.length, maxLength: said.length }),
		writing: fc.constantFrom(...writings),
		joint: fc.constantFrom('，', '；', '、'),
		more: fc.integer({ min: 1, max: 9 }),
	});
	const textOf = (
		order: readonly number[],
		values: readonly number[],
		received: number,
		write: (v: number) => string,
		joint: string
	) =>
		[
			`收到政府信息公开申请${write(received)}件`,
			...order.map((i) => `${said[i]?.[0]}${write(values[i] ?? 0)}件`),
		].join(joint);

	test('agree with tables that say the same, and each that does not is found', () => {
		fc.assert(
			fc.property(statement, ({ order, received, values, writing, joint, more }) => {
				const row = (total: number) => [total, 0, 0, 0, 0, 0, total];
				const [carriedIn = 0, total = 0, granted = 0, refused = 0, made = 0, penalties = 0, reviews = 0] =
					values;
				const report: ReportFigures = {
					...report2025,
					published: {
						...(report2025.published as NonNullable<typeof report2025.published>),
						normativeDocuments: { made, repealed: 0, inForce: 0 },
						penalties,
					},
					requests: {
						...report2025.requests,
						received: row(received),
						carriedIn: row(carriedIn),
						total: row(total),
						results: rowsOf({ G: row(granted), N1: row(refused) }),
					},
					remedies: { ...report2025.remedies, reconsideration: { ...none, total: reviews } },
				};
				const told = (typed: readonly number[]) =>
					contradictions(
						{ text: textOf(order, typed, received, writing, joint), year: 2025, office },
						new Map([[2025, report]])
					).map(({ meant, value, tableValue }) => [meant.names[0], value - tableValue]);
				expect(told(values)).toEqual([]);
				for (const at of order)
					expect(told(values.map((value, i) => (i === at ? value + more : value)))).toEqual([
						[said[at]?.[1], more],
					]);
			}),
			{ numRuns: 60 }
		);
	});
});

test.each([
	['零', 0],
	['九', 9],
	['十', 10],
	['十二', 12],
	['两百', 200],
	['一百零三', 103],
	['二〇二四', 2024],
	['一千二百', 1200],
	['三万', 30000],
	['三万二千五百', 32500],
	['甲', undefined],
])('%s is %s', (numerals, value) => expect(chineseNumber(numerals)).toBe(value));
