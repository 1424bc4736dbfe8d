import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/search/build.ts';
import type { SearchDocument } from '../../src/search/documents.ts';
import { passageOf } from '../../src/search/passage.ts';
import { openSearch } from '../../src/search/query.ts';
import { normalise, tokensOf } from '../../src/search/tokens.ts';

const document = (title: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
	path: `documents/${title}/`,
	title,
	number: '',
	column: '法定主动公开内容',
	publishedOn: '2026-01-01',
	validity: '有效',
	extra: '',
	text,
	...more,
});

const documents = [
	document('低保政策', '最低生活保障由民政部门办理。'),
	document('工作计划', '推进依法行政，联系电话见指南。', { number: '青禾府〔2026〕3号' }),
	document('地铁通知', '本镇不通地铁。见 PDF 附件。'),
	document('保障房', '生活用品的最低价格。'),
];
const search = openSearch(buildSearchIndex(documents));
const titles = (query: string) => search(query).map((result) => result.document.title);

describe('tokens', () => {
	test('are pairs of characters, the last character alone, and whole words', () => {
		expect(tokensOf('依法行政2026年Ａbc')).toEqual(['依法', '法行', '行政', '政', '2026', '年', 'abc']);
	});
	test('index and query are cut by the same function whatever the width', () => {
		expect(tokensOf('ＡＢＣ１２３')).toEqual(tokensOf('abc123'));
	});
});

describe('the search', () => {
	test('finds words of any length at any place', () => {
		expect(titles('低保')).toEqual(['低保政策']);
		expect(titles('最低生活保障')).toEqual(['低保政策']);
		expect(titles('地铁')).toEqual(['地铁通知']);
	});
	test('finds a single character, also at the end of a sentence', () => {
		expect(titles('铁')).toEqual(['地铁通知']);
		expect(titles('格')).toEqual(['保障房']);
	});
	test('demands every word', () => {
		expect(titles('最低 价格')).toEqual(['保障房']);
		expect(titles('最低 地铁')).toEqual([]);
	});
	test('gives only what holds the typed string, not its pairs scattered', () => {
		expect(titles('低生')).toEqual(['低保政策']);
	});
	test.each(['青禾府〔2026〕3号', '青禾府[2026]3号', '青禾府（２０２６）3号', '青禾府【2026】3号'])(
		'finds the number written as %s',
		(number) => expect(titles(number)).toEqual(['工作计划'])
	);
	test('finds Latin words in any case', () => expect(titles('pdf')).toEqual(['地铁通知']));
	test.each(['', '   ', '，。！', '*', 'title:低保', '+低保 -政策', '~1', '^', '没有这个词'])(
		'answers %j without failing',
		(query) => expect(Array.isArray(titles(query))).toBe(true)
	);
	test('a title counts more than a text', () => {
		const ranked = openSearch(
			buildSearchIndex([document('通知', '讲到宅基地一次'), document('宅基地审批', '通知')])
		);
		expect(ranked('宅基地').map((r) => r.document.title)).toEqual(['宅基地审批', '通知']);
	});

	test('every string of a text finds its document, and every result holds the string', () => {
		const characters = fc.string({
			unit: fc.constantFrom(...'青禾镇依法行政公开2Aa 〔'),
			minLength: 1,
			maxLength: 30,
		});
		fc.assert(
			fc.property(
				fc.array(characters, { minLength: 1, maxLength: 6 }),
				fc.nat(),
				fc.nat(),
				fc.integer({ min: 1, max: 5 }),
				(texts, which, from, length) => {
					const corpus = texts.map((text, i) => document(`件${i}`, text));
					const text = normalise(texts[which % texts.length] ?? '').split(/[ 〔]/)[0] ?? '';
					const word = [...text]
						.slice(from % Math.max(1, text.length))
						.slice(0, length)
						.join('');
					// A Latin word is found from its beginning, not from its middle.
					if (!/^[\p{Script=Han}]+$/u.test(word)) return;
					const found = openSearch(buildSearchIndex(corpus))(word).map((r) => r.document.title);
					const expected = corpus.filter((d) => normalise(d.text).includes(word)).map((d) => d.title);
					expect([...found].sort()).toEqual(expected.sort());
				}
			),
			{ numRuns: 200 }
		);
	});

	test('the same documents give the same bytes', () => {
		expect(JSON.stringify(buildSearchIndex(documents))).toBe(JSON.stringify(buildSearchIndex(documents)));
	});
});

describe('passages', () => {
	test('mark the words as they stand in the original', () => {
		expect(passageOf('见ＰＤＦ附件', ['pdf'])).toEqual([
			{ text: '见', marked: false },
			{ text: 'ＰＤＦ', marked: true },
			{ text: '附件', marked: false },
		]);
	});
	test('show the place of the first word in a long text', () => {
		const passage = passageOf(`${'甲'.repeat(300)}低保${'乙'.repeat(300)}`, ['低保'], 60);
		expect(passage.filter((p) => p.marked).map((p) => p.text)).toEqual(['低保']);
		expect(passage.map((p) => p.text).join('').length).toBeLessThanOrEqual(62);
	});
	test('always give the text back when nothing is cut', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', maxLength: 40 }),
				fc.string({ minLength: 1, maxLength: 3 }),
				(text, word) => {
					const whole = passageOf(text, [word], 1000);
					expect(whole.map((piece) => piece.text).join('')).toBe(text);
				}
			)
		);
	});
});
