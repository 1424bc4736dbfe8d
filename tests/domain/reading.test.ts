import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseVoice } from '../../src/domain/reading/chinese-voice.ts';
import { longestSentence, sentencesOf } from '../../src/domain/reading/sentences.ts';

const texts = (text: string, longest?: number) => sentencesOf(text, longest).map((piece) => piece.text);
const chinese = fc.string({
	unit: fc.constantFrom('青', '禾', '，', '、', '。', '；', '！', '”', '\n', ' ', '𬱖', 'a'),
	maxLength: 400,
});

describe('a text that is read aloud', () => {
	test('is cut where a sentence ends, the closing marks included', () => {
		expect(texts('他说：“好。”然后呢？完了！一；二\n三')).toEqual([
			'他说：“好。”',
			'然后呢？',
			'完了！',
			'一；',
			'二\n',
			'三',
		]);
		expect(texts('')).toEqual([]);
		expect(texts('没有句号')).toEqual(['没有句号']);
	});

	test('is cut at a comma where a sentence is too long', () => {
		expect(texts('一二三，四五六，七八九十', 8)).toEqual(['一二三，四五六，', '七八九十']);
		expect(texts('一二三四五六七八九十', 4)).toEqual(['一二三四', '五六七八', '九十']);
	});

	test('is the sentences joined, none too long, each in its place', () => {
		fc.assert(
			fc.property(chinese, fc.integer({ min: 2, max: longestSentence }), (text, longest) => {
				const sentences = sentencesOf(text, longest);
				expect(sentences.map((piece) => piece.text).join('')).toBe(text);
				for (const piece of sentences) {
					expect(piece.text.length).toBeGreaterThan(0);
					expect(piece.text.length).toBeLessThanOrEqual(longest);
					expect(text.startsWith(piece.text, piece.start)).toBe(true);
					expect(piece.text.isWellFormed()).toBe(true);
				}
			})
		);
	});
});

describe('the voice', () => {
	const device = (lang: string) => ({ lang, localService: true });
	const network = (lang: string) => ({ lang, localService: false });

	test.each([
		['the one of the device', [network('zh-CN'), device('en-US'), device('zh-CN')], 2],
		['the mainland’s before Taiwan’s', [device('zh-TW'), device('zh-CN')], 1],
		['one of the device before the mainland’s of a service', [network('zh-CN'), device('zh-TW')], 1],
		['the spelling of Android', [device('en_US'), device('zh_CN')], 1],
		['the tag of the language itself', [device('cmn-Hans-CN')], 0],
	])('is %s', (_, voices, index) => {
		expect(chineseVoice(voices)).toBe(voices[index]);
	});

	test('is never one of a network service, which would learn what is read', () => {
		expect(chineseVoice([device('en-US'), network('zh-CN')])).toBeUndefined();
	});

	test.each(['en-US', 'zh-HK', 'yue-Hant-HK', 'ja-JP', 'zha'])('is never %s', (lang) => {
		expect(chineseVoice([device(lang)])).toBeUndefined();
	});
});
