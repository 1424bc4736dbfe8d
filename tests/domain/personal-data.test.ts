import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBankCard } from '../../src/domain/identifiers/bank-card.ts';
import { findPersonalData } from '../../src/domain/identifiers/personal-data.ts';
import { isResidentId } from '../../src/domain/identifiers/resident-id.ts';

const kinds = (text: string, allowed: string[] = []) =>
	findPersonalData(text, allowed).map(({ kind }) => kind);

const residentId = fc
	.tuple(
		fc.constantFrom('110105', '440524', '330106', '510923', '654221'),
		fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
		fc.nat(999)
	)
	.map(([place, birth, serial]) => {
		const head = `${place}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
		return [...'0123456789X'].map((check) => head + check).find(isResidentId) ?? '';
	});
const mobile = fc.stringMatching(/^1[3-9][0-9]{9}$/);
const card = fc
	.stringMatching(/^62[0-9]{13,16}$/)
	.map((head) => [...'0123456789'].map((check) => head + check).find(isBankCard) ?? '')
	.filter((number) => number !== '');
const gap = fc.constantFrom(' ', '-', '.', '·', '　', '—', ' - ');

const fullWidth = (number: string) =>
	number.replace(/[\dX]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const inGroups = (number: string, sizes: number[], between: string) => {
	let at = 0;
	return [...sizes, 99].map((size) => number.slice(at, (at += size))).join(between);
};
const placed = (written: string) => [`联系人：${written}。`, `| 张三 | ${written} |`, `名单-${written}.pdf`];

describe('personal data', () => {
	test.each([
		['居民身份证号码', residentId, [6, 8]],
		['手机号码', mobile, [3, 4]],
		['银行卡号', card, [4, 4, 4]],
	] as [string, fc.Arbitrary<string>, number[]][])(
		'%s is found however it is written',
		(kind, numbers, sizes) => {
			fc.assert(
				fc.property(numbers, gap, fc.integer({ min: 1, max: 10 }), (number, between, at) => {
					const broken = `${number.slice(0, at)}\n　${number.slice(at)}`;
					const ways = [number, fullWidth(number), broken, inGroups(number, sizes, between)];
					for (const text of ways.flatMap(placed)) {
						const found = findPersonalData(text, []);
						expect([text, found.map((one) => one.kind)]).toEqual([text, [kind]]);
						expect(found[0]?.value).toBe(number);
						expect(text.slice(0, found[0]?.index)).toBe(text.slice(0, text.search(/[\d\uFF10-\uFF19]/)));
					}
				}),
				{ numRuns: 300 }
			);
		}
	);

	test.each([
		['+86 138 0013 8000', '手机号码'],
		['+8613800138000', '手机号码'],
		['0086-138-0013-8000', '手机号码'],
		['（+86）13800138000', '手机号码'],
		['tel13800138000', '手机号码'],
		['1 3 8 0 0 1 3 8 0 0 0', '手机号码'],
		['138\u200b0013\u200b8000', '手机号码'],
		['电话：0300-5550101 138 0013 8000', '手机号码'],
		['110105491231002', '15位旧身份证号码'],
		['110105 491231 002', '15位旧身份证号码'],
		['11010519491231002x', '居民身份证号码'],
		['110105 19491231 002 X', '居民身份证号码'],
		['身份证110105.1949.1231.002X', '居民身份证号码'],
		['6228 4804 0256 4890 018', '银行卡号'],
		['4111111111111111', '银行卡号'],
		['6228\n4804 0256\n4890 018', '银行卡号'],
		['138**0013**8000', '手机号码'],
		['138&nbsp;0013&nbsp;8000', '手机号码'],
		['110105<br>19491231002X', '居民身份证号码'],
		['> 110105\r\n> 19491231002X', '居民身份证号码'],
	])('%s is found as %s', (text, kind) => expect(kinds(text)).toEqual([kind]));

	test('finds each of several numbers in a row', () => {
		expect(kinds('| 13800138000 13900139000 | 11010519491231002X |')).toEqual([
			'手机号码',
			'手机号码',
			'居民身份证号码',
		]);
	});

	test.each([
		'110105194912310021',
		'6222020200000000001',
		'11000000QH000001XA/2026-00003',
		'11370812004339255B',
		'11500224504321465W/2026-00012',
		'统一社会信用代码12330000470000000X',
		'青政发〔2026〕13号',
		'0300-5550101',
		'400-800-8000 12345',
		'2026-11-23 13:45:12.13800',
		'13800138000元',
		'共15000000000.00元',
		'0.13912345678',
		'0.5161616161616162',
		'1350 2026 1234 5555',
		'00000000000000号',
		'sha256:ab13800138000cd4111111111111111ef',
		'138****8000',
		'2026\n13. 第十三条\n14. 第十四条\n15. 第十五条',
		'项目代码2020-330106-48-03-112233',
		'978-7-5093-1234-5',
		'1350\n2026001',
	])('%s is no personal data', (text) => expect(kinds(text)).toEqual([]));

	test('lets the own numbers of the office pass however they are written', () => {
		expect(kinds('值班手机：138-0013-8000', ['13800138000'])).toEqual([]);
		expect(kinds('值班手机：+86 13800138000', ['138 0013 8000'])).toEqual([]);
		expect(kinds('13800138001', ['13800138000'])).toEqual(['手机号码']);
	});

	test('raises no alarm in the demonstration content', () => {
		for (const file of globSync('content/**/*.{md,yaml}'))
			expect([file, kinds(readFileSync(file, 'utf8'))]).toEqual([file, []]);
	});

	test('raises fewer than one false alarm in a thousand tables of figures', () => {
		const figure = fc.oneof(
			fc.nat(99_999_999).map(String),
			fc.nat({ max: 9_999_999 }).map((n) => (n / 100).toFixed(2)),
			fc.integer({ min: 2000, max: 2030 }).map((year) => `${year}-01-15`)
		);
		const table = fc.array(fc.array(figure, { minLength: 5, maxLength: 5 }), {
			minLength: 20,
			maxLength: 20,
		});
		const alarms = fc
			.sample(table, { numRuns: 1000, seed: 20261123 })
			.filter((rows) => kinds(rows.map((row) => `| ${row.join(' | ')} |`).join('\n')).length > 0);
		expect(alarms.length).toBeLessThanOrEqual(1);
	});
});
